import type { Metadata } from 'next'
import { FileProblems } from '@/components/interchange/file-problems'
import { ProposedChanges } from '@/components/interchange/proposed-changes'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { countWord } from '@/lib/format'
import { type ImportPreview, previewImport } from '@/lib/interchange/held/preview-import'
import { showChanges } from '@/lib/interchange/held/show-changes'
import { heldImportPath, importFrameworkPath } from '@/lib/paths'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { NotForYou } from '../../../not-for-you'
import { takeChanges } from '../actions'
import '@/app/styles/interchange.css'

export const metadata: Metadata = { title: 'What the file would change', robots: { index: false } }

const mostShown = 100

export default async function HeldImportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(heldImportPath(id))
  if (!can(viewer, 'framework.draft')) return <NotForYou title="What the file would change" />
  const preview = await orNotFound(previewImport(viewer, id))
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>What the file would change</h1>
          <p className="note">{preview.fileName}</p>
          <p className="note">
            <NavLink href={importFrameworkPath}>Send another file</NavLink>
          </p>
        </div>
        <div className="main">
          {preview.kind === 'problems' ? (
            <FileProblems message={preview.message} fields={preview.fields} />
          ) : (
            <Proposed id={id} preview={preview} />
          )}
        </div>
      </section>
    </main>
  )
}

function Proposed({ id, preview }: { id: string; preview: Extract<ImportPreview, { kind: 'proposal' }> }) {
  const { changes, unchanged, refused } = preview.proposal
  const parts = showChanges(preview.current, changes)
  return (
    <>
      <dl className="sums">
        <div>
          <dt>Would change</dt>
          <dd>{changes.filter(({ meant }) => meant).length}</dd>
        </div>
        <div>
          <dt>Stays as it is</dt>
          <dd>{unchanged}</dd>
        </div>
        <div>
          <dt>Cannot be taken</dt>
          <dd>{refused.length}</dd>
        </div>
      </dl>
      {refused.length > 0 ? (
        <details className="mt-4" open={refused.length <= 10}>
          <summary>{countWord(refused.length, 'place')} that cannot be taken</summary>
          <dl className="places">
            {refused.slice(0, mostShown).map(({ place, message }) => (
              <div key={`${place} ${message}`}>
                <dt>{place || 'The file'}</dt>
                <dd>{message}</dd>
              </div>
            ))}
          </dl>
          {refused.length > mostShown ? <p>And {refused.length - mostShown} more.</p> : null}
        </details>
      ) : null}
      {preview.newProblems.length > 0 ? (
        <div className="banner warn mt-4">
          <h2>After these changes the draft would not agree with itself</h2>
          <p>It can be saved so, and must be put right before it is published.</p>
          <ul>
            {preview.newProblems.slice(0, 20).map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {path}: {message}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {parts.length > 0 ? (
        <ProposedChanges heldId={id} parts={parts} apply={takeChanges} />
      ) : (
        <div className="empty">
          <h2>No changes</h2>
          <p>
            {refused.length > 0
              ? 'What can be taken stands in the framework as it is. Put the places above right and bring the file in again.'
              : 'Everything in this file stands in the framework as it is.'}
          </p>
        </div>
      )}
    </>
  )
}
