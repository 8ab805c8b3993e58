import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RollBackForm } from '@/components/framework-editor/roll-back-form'
import { Crumbs } from '@/components/layout/crumbs'
import { dateText } from '@/lib/format'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { listVersions } from '@/lib/framework/list-versions'
import { draftVersionsPath, editFrameworkPath } from '@/lib/paths'
import { requireViewer } from '@/lib/web/require-viewer'
import { startNewDraft } from '../actions'
import '@/app/styles/framework-editor.css'

export const metadata: Metadata = { title: 'Versions of the framework', robots: { index: false } }

export default async function DraftVersionsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const viewer = await requireViewer(draftVersionsPath)
  if (viewer.kind !== 'editor') notFound()
  const [versions, draft, query] = await Promise.all([listVersions(), findDraft(viewer), searchParams])
  const justNow = versions.find(({ version }) => version === query.published)
  return (
    <>
      <Crumbs steps={[{ href: editFrameworkPath, text: 'Edit the framework' }]} here="Versions" />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>Versions</h1>
            <p className="note">
              A published version never changes. Going back means a new draft that says what an older version said; what
              came since is kept as retired.
            </p>
          </div>
          <div className="main">
            {justNow ? (
              <p className="banner ok" role="status">
                Version {justNow.version} is published.
              </p>
            ) : null}
            {draft ? (
              <p className="small soft">
                Draft {draft.version} is being written. Publish it or throw it away before you go back to an older
                version.
              </p>
            ) : null}
            <ol className="entries">
              {versions.map(({ version, isPublished, publishedAt, changeLog }) => (
                <li key={version}>
                  <div>
                    <h2 className="version">
                      {version} {isPublished ? <span className="tag">Published</span> : null}
                    </h2>
                    <p className="small soft">{dateText(publishedAt)}</p>
                    {changeLog ? <p className="small said">{changeLog}</p> : null}
                  </div>
                  {draft || isPublished ? null : <RollBackForm version={version} start={startNewDraft} />}
                </li>
              ))}
            </ol>
          </div>
        </section>
      </main>
    </>
  )
}
