import type { Metadata } from 'next'
import { DraftOutline } from '@/components/framework-editor/draft-outline'
import { DraftPresence } from '@/components/framework-editor/draft-presence'
import { MatrixEditor } from '@/components/framework-editor/matrix-editor'
import { MatrixRowLinks } from '@/components/framework-editor/matrix-row-links'
import { Crumbs } from '@/components/layout/crumbs'
import { momentText } from '@/lib/format'
import { currentFramework } from '@/lib/framework/current.shared'
import { matrixSlice } from '@/lib/framework/matrix-slice.shared'
import { draftLivePath, editFrameworkPath, editMatrixPath } from '@/lib/paths'
import { saveDraftEdits } from '../actions'
import { draftParts } from '../draft-parts'
import { openDraft } from '../open-draft'
import '@/app/styles/framework-editor.css'

export const metadata: Metadata = { title: 'Edit the RACI matrix', robots: { index: false } }

export default async function EditMatrixPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [{ draft }, query] = await Promise.all([openDraft(editMatrixPath), searchParams])
  const slice = matrixSlice(currentFramework(draft.document))
  const one = (key: string) => [query[key]].flat()[0] ?? ''
  const theme = slice.responsibilities.some((row) => row.theme === one('theme')) ? one('theme') : ''
  const role = [...slice.roles, ...slice.governanceRoles].some(({ id }) => id === one('role')) ? one('role') : ''
  return (
    <>
      <Crumbs steps={[{ href: editFrameworkPath, text: `Draft ${draft.version}` }]} here="RACI matrix" />
      <main id="main" className="wrap mx-page">
        <DraftOutline
          version={draft.version}
          base={draft.baseVersion}
          parts={draftParts(draft.document)}
          here={editMatrixPath}
          across
        />
        <h1 id="matrix-title">Who does what</h1>
        <p className="gkeys only-script" id="grid-keys">
          <span>
            <kbd>R</kbd> <kbd>A</kbd> <kbd>C</kbd> <kbd>I</kbd> write a letter
          </span>
          <span>
            <kbd>Delete</kbd> clears
          </span>
          <span>
            <kbd>Shift</kbd> with arrows selects
          </span>
          <span>
            <kbd>Ctrl C</kbd> and <kbd>Ctrl V</kbd> to and from a spreadsheet
          </span>
          <span>
            <kbd>Ctrl Z</kbd> takes back
          </span>
        </p>
        <DraftPresence draftId={draft.id} revision={draft.revision} place="the matrix" live={draftLivePath} />
        <MatrixEditor
          key={draft.id}
          draftId={draft.id}
          revision={draft.revision}
          savedText={`Saved in the draft, ${momentText(draft.updatedAt)}`}
          slice={slice}
          first={{ theme, role, rows: one('rows') === 'problems' ? 'problems' : 'all' }}
          save={saveDraftEdits}
        />
        <noscript>
          <MatrixRowLinks slice={slice} />
        </noscript>
      </main>
    </>
  )
}
