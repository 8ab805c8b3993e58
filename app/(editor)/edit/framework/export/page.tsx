import type { Metadata } from 'next'
import { Crumbs } from '@/components/layout/crumbs'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { exportFormats, formatNames } from '@/lib/interchange/formats.shared'
import { editFrameworkPath, exportFrameworkPath, importFrameworkPath } from '@/lib/paths'
import { requireViewer } from '@/lib/web/require-viewer'
import { NotForYou } from '../../not-for-you'
import '@/app/styles/interchange.css'

export const metadata: Metadata = { title: 'Download the framework', robots: { index: false } }

export default async function ExportPage() {
  const viewer = await requireViewer(exportFrameworkPath)
  if (!can(viewer, 'framework.draft')) return <NotForYou title="Download the framework" />
  const [draft, published] = await Promise.all([findDraft(viewer), findPublishedFramework()])
  const file = (query: string) => `${exportFrameworkPath}/file?${query}`
  return (
    <>
      <Crumbs steps={[{ href: editFrameworkPath, text: 'Edit the framework' }]} here="Download the framework" />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Download the framework</h1>
            <p className="note">
              Edit a file and <NavLink href={importFrameworkPath}>bring it back</NavLink>: only what you changed is
              proposed.
            </p>
          </div>
          <div className="main">
            <ul className="files">
              {exportFormats.map((format) => (
                <li key={format}>
                  <h2>{formatNames[format].name}</h2>
                  <p>{formatNames[format].about}</p>
                  <p className="row">
                    {published ? (
                      <a className="btn" href={file(`format=${format}`)}>
                        Version {published.version} as {formatNames[format].name}
                      </a>
                    ) : null}
                    {draft && format !== 'case' ? (
                      <a className="btn quiet" href={file(`format=${format}&of=draft`)}>
                        The draft as {formatNames[format].name}
                      </a>
                    ) : null}
                  </p>
                </li>
              ))}
              <li>
                <h2>Empty templates</h2>
                <p>The sheets without rows. Fill in what you have; what you leave out stays as it is.</p>
                <p className="row">
                  <a className="btn" href={file('format=xlsx&of=template')}>
                    Template as Excel workbook
                  </a>
                  <a className="btn quiet" href={file('format=csv&of=template')}>
                    Template as CSV
                  </a>
                </p>
              </li>
            </ul>
          </div>
        </section>
      </main>
    </>
  )
}
