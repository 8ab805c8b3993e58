import type { Metadata } from 'next'
import { BringInForm } from '@/components/interchange/bring-in-form'
import { FileProblems } from '@/components/interchange/file-problems'
import { NavLink } from '@/components/ui/nav-link'
import { can } from '@/lib/access/policy'
import { countWord } from '@/lib/format'
import { type ForeignPreview, previewHeldForeign } from '@/lib/interchange/held/foreign-import'
import { foreignFrameworksPath, heldForeignPath } from '@/lib/paths'
import { orNotFound } from '@/lib/web/page-errors'
import { requireViewer } from '@/lib/web/require-viewer'
import { NotForYou } from '../../../not-for-you'
import { bringIn } from '../../actions'
import '@/app/styles/interchange.css'

export const metadata: Metadata = { title: 'What the package would change', robots: { index: false } }

/** What one page offers to choose from. */
const mostConflicts = 500

export default async function HeldForeignPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(heldForeignPath(id))
  if (!can(viewer, 'foreign-framework.edit')) return <NotForYou title="What the package would change" />
  const preview = await orNotFound(previewHeldForeign(viewer, id, new Date()))
  return (
    <main id="main" className="wrap">
      <section className="sec">
        <div className="side">
          <h1>{preview.kind === 'preview' ? preview.title : 'What the package would change'}</h1>
          <p className="note">{preview.fileName}</p>
          <p className="note">
            <NavLink href={foreignFrameworksPath}>Send another file</NavLink>
          </p>
        </div>
        <div className="main">
          {preview.kind === 'problems' ? (
            <FileProblems message={preview.message} fields={preview.fields} />
          ) : (
            <Preview id={id} preview={preview} />
          )}
        </div>
      </section>
    </main>
  )
}

function Preview({ id, preview }: { id: string; preview: Extract<ForeignPreview, { kind: 'preview' }> }) {
  const { items, associations, frameworkId, conflicts } = preview.import
  const changes = [items, associations].map(({ added, changed, gone }) => added + changed + gone)
  const nothing = changes.every((count) => count === 0) && conflicts.length === 0
  const kept = items.kept + associations.kept
  return (
    <>
      <p>
        By {preview.creator}.{' '}
        {frameworkId === null ? 'It is new here.' : 'It is here already and is brought up to date.'}
      </p>
      <table className="tbl mt-4">
        <caption className="vh">What would change</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">New</th>
            <th scope="col">Changed</th>
            <th scope="col">As it is</th>
            <th scope="col">Kept</th>
            <th scope="col">Not in the file</th>
          </tr>
        </thead>
        <tbody>
          {[['Items', items] as const, ['Associations', associations] as const].map(([name, counts]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{counts.added}</td>
              <td>{counts.changed}</td>
              <td>{counts.unchanged}</td>
              <td>{counts.kept}</td>
              <td>{counts.gone}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.gone > 0 ? <p className="mt-4">Items that are not in the file are retired, not deleted.</p> : null}
      {kept > 0 ? (
        <p className="mt-4">
          {countWord(kept, 'entry', 'entries')} changed or removed here {kept === 1 ? 'stays' : 'stay'} so: the file
          says what the last one said.
        </p>
      ) : null}
      {preview.mended.length > 0 ? (
        <details className="mt-4">
          <summary>What was put right while reading</summary>
          <ul>
            {preview.mended.map(({ what, count }) => (
              <li key={what}>
                {count} × {what}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {nothing && frameworkId !== null ? (
        <div className="empty mt-4">
          <h2>No changes</h2>
          <p>Everything in this package stands here as it is.</p>
        </div>
      ) : (
        <BringInForm
          heldId={id}
          conflicts={conflicts.slice(0, mostConflicts)}
          more={Math.max(0, conflicts.length - mostConflicts)}
          bringIn={bringIn}
        />
      )}
    </>
  )
}
