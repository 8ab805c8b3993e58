import type { Metadata } from 'next'
import { UploadForm } from '@/components/interchange/upload-form'
import { Crumbs } from '@/components/layout/crumbs'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { listForeignFrameworks } from '@/lib/case/foreign/list-foreign-frameworks'
import { countWord, dateText } from '@/lib/format'
import { refusalText } from '@/lib/interchange/rules'
import { editFrameworkPath, foreignFrameworkPath, foreignFrameworksPath, uploadForeignFrameworkPath } from '@/lib/paths'
import { requireViewer } from '@/lib/web/require-viewer'
import { NotForYou } from '../not-for-you'
import { problemText } from '../problem-text'
import '@/app/styles/interchange.css'

export const metadata: Metadata = { title: 'Frameworks of others', robots: { index: false } }

export default async function ForeignFrameworksPage({
  searchParams,
}: {
  searchParams: Promise<{ problem?: string | string[] }>
}) {
  const viewer = await requireViewer(foreignFrameworksPath)
  const { problem } = await searchParams
  if (!can(viewer, 'foreign-framework.view')) return <NotForYou title="Frameworks of others" />
  const frameworks = await listForeignFrameworks(viewer)
  return (
    <>
      <Crumbs steps={[{ href: editFrameworkPath, text: 'Edit the framework' }]} here="Frameworks of others" />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Frameworks of others</h1>
            <p className="note">Held beside ours, with their own identifiers. Nobody else sees them here.</p>
          </div>
          <div className="main">
            {frameworks.length === 0 ? (
              <div className="empty">
                <h2>None yet</h2>
                <p>Bring one in below, as a CASE package from the tool that keeps it.</p>
              </div>
            ) : (
              <ul className="foreign">
                {frameworks.map(({ id, title, creator, version, adoptionStatus, importedAt, items }) => (
                  <li key={id}>
                    <h2>
                      <NavLink href={foreignFrameworkPath(id)}>{title}</NavLink>
                    </h2>
                    <p className="small">
                      {[creator, version && `version ${version}`, adoptionStatus, countWord(items, 'item')]
                        .filter(Boolean)
                        .join(' · ')}
                      {' · '}brought in {dateText(importedAt)}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </section>
        <section className="sec" aria-labelledby="bring">
          <div className="side">
            <h2 id="bring">Bring one in</h2>
            <p className="note">The same document again brings the one that is here up to date.</p>
          </div>
          <div className="main">
            <UploadForm
              action={uploadForeignFrameworkPath}
              label="CASE package"
              hint="A JSON file of CASE 1.0 or 1.1, smaller than 12 MB. OpenSALT and other tools export it."
              accept=".json,application/json"
              problem={problemText(problem, refusalText)}
            />
          </div>
        </section>
      </main>
    </>
  )
}
