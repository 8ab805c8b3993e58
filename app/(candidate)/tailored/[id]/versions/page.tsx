import type { Metadata } from 'next'
import { Crumbs } from '@/components/layout/crumbs'
import { ActForm } from '@/components/resumes/act-form'
import { momentText } from '@/lib/format'
import { resumesPath, tailoredPath, tailoredVersionsPath } from '@/lib/paths'
import { keepLimits } from '@/lib/resumes/keep/limits.shared'
import { listTailoredVersions } from '@/lib/tailoring/list-tailored'
import { loadTailored } from '@/lib/tailoring/load-tailored'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { bringCopyBack } from '../../actions'
import '@/app/styles/resumes.css'

export const metadata: Metadata = { title: 'Earlier states of a copy', robots: { index: false } }

export default async function TailoredVersionsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(tailoredVersionsPath(id))
  const copy = await orNotFound(loadTailored(viewer, id))
  const versions = await listTailoredVersions(viewer, id)
  return (
    <>
      <Crumbs
        steps={[
          { href: resumesPath, text: 'Your résumés' },
          { href: tailoredPath(id), text: `For ${copy.title}` },
        ]}
        here="Earlier states"
      />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Earlier states</h1>
            <p className="note">
              What each save replaced, the latest {keepLimits.versions}. Bringing one back can itself be taken back
              here.
            </p>
          </div>
          <div className="main">
            {versions.length === 0 ? <p className="soft">Nothing was changed yet.</p> : null}
            <ol className="states">
              {versions.map(({ revision, createdAt }) => (
                <li key={revision}>
                  <span>
                    <strong>{revision === 1 ? 'As the copy was begun' : `Save ${revision - 1}`}</strong>
                    <span className="small faint">{momentText(createdAt)}</span>
                  </span>
                  <ActForm
                    act={bringCopyBack}
                    facts={{ id, number: revision, revision: copy.revision }}
                    tone="sm"
                    button={
                      <>
                        Bring back<span className="vh"> save {revision - 1}</span>
                      </>
                    }
                  />
                </li>
              ))}
            </ol>
          </div>
        </section>
      </main>
    </>
  )
}
