import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { type DraftEdit, readDraftEdits } from './draft-edit.shared'
import { editorNames, nameOf } from './editor-names'
import { requireDraftId } from './lock-draft'

export interface DraftChange {
  revision: number
  editorId: string
  editorName: string
  at: Date
  edits: DraftEdit[]
  /** Saved as edits, these undo the change; what was written there since stays, and is answered as a conflict. */
  inverse: DraftEdit[]
}

const most = 50

/** The saves of a draft, latest first, fifty at a time: `before` is the revision at which the last page ended. */
export async function listDraftHistory(
  viewer: Viewer,
  { draftId, before }: { draftId: string; before?: number },
): Promise<DraftChange[]> {
  if (!can(viewer, 'framework.draft')) return []
  const rows = await db().frameworkChange.findMany({
    where: { versionId: requireDraftId(draftId), ...(before === undefined ? {} : { revision: { lt: before } }) },
    orderBy: { revision: 'desc' },
    take: most,
    select: { revision: true, editorId: true, at: true, edits: true, inverse: true },
  })
  const names = await editorNames(rows.map(({ editorId }) => editorId))
  return rows.map(({ edits, inverse, ...row }) => ({
    ...row,
    editorName: nameOf(names, row.editorId),
    edits: readDraftEdits(edits) ?? [],
    inverse: readDraftEdits(inverse) ?? [],
  }))
}
