import type { Metadata } from 'next'
import { actWords } from '@/components/interchange/act-words'
import { TakeBack } from '@/components/interchange/done-act'
import { Crumbs } from '@/components/layout/crumbs'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { findForeignTitle } from '@/lib/case/foreign/find-foreign-title'
import { listForeignActs } from '@/lib/case/foreign/list-foreign-acts'
import { momentText } from '@/lib/format'
import { foreignActsPath, foreignFrameworkPath, foreignFrameworksPath, foreignItemPath } from '@/lib/paths'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { NotForYou } from '../../../not-for-you'
import { takeBack } from '../../actions'
import '@/app/styles/interchange.css'

export const metadata: Metadata = { title: 'Last changes', robots: { index: false } }

export default async function ForeignActsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(foreignActsPath(id))
  if (!can(viewer, 'foreign-framework.view')) return <NotForYou title="Last changes" />
  const title = await orNotFound(findForeignTitle(viewer, id))
  const acts = await listForeignActs(viewer, id)
  return (
    <>
      <Crumbs
        steps={[
          { href: foreignFrameworksPath, text: 'Frameworks of others' },
          { href: foreignFrameworkPath(id), text: title },
        ]}
        here="Last changes"
      />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Last changes</h1>
            <p className="note">
              The last hundred, the newest first. One can be taken back while what it changed was not changed again.
            </p>
          </div>
          <div className="main">
            {acts.length === 0 ? (
              <div className="empty">
                <h2>Nothing was changed here yet</h2>
                <p>It stands as its package came in.</p>
              </div>
            ) : (
              <ul className="foreign acts">
                {acts.map(({ id: actId, at, own, takenBack, identifier, ...act }) => (
                  <li key={actId}>
                    <p className={takenBack ? 'gone' : undefined}>
                      <NavLink href={foreignItemPath(id, identifier)}>{actWords(act)}</NavLink>
                    </p>
                    <p className="small">
                      {momentText(at)}, {own ? 'by you' : 'by somebody else'}
                      {takenBack ? ' · taken back' : ''}
                    </p>
                    <TakeBack
                      frameworkId={id}
                      actId={actId}
                      takenBack={takenBack}
                      takeBack={takeBack}
                      about={actWords(act)}
                    />
                  </li>
                ))}
              </ul>
            )}
          </div>
        </section>
      </main>
    </>
  )
}
