import type { Viewer } from '@/lib/access/viewer'
import type { DraftEdit, EditValue } from '@/lib/framework/draft/draft-edit.shared'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { saveDraft } from '@/lib/framework/draft/save-draft'

/** A text of a competency, changed. */
export const setText = (id: string, field: string, value: EditValue, was: EditValue): DraftEdit => ({
  kind: 'set',
  collection: 'competencies',
  id,
  field,
  value,
  was,
})

/** Saves edits on the draft as it stands; every one has to be made. */
export async function saveAll(viewer: Viewer, draftId: string, edits: readonly DraftEdit[], now: Date) {
  const draft = await findDraft(viewer)
  const saved = await saveDraft(viewer, { draftId, revision: draft?.revision ?? 0, edits, now })
  if (saved.conflicts.length > 0) throw new Error(JSON.stringify(saved.conflicts))
  return saved.revision
}
