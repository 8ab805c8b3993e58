import { type DraftEdit, readDraftEdits } from '@/lib/framework/draft/draft-edit.shared'

const keyOf = (draftId: string) => `framework-draft-edits:${draftId}`

/** Edits that this tab could not save yet: they outlive a reload, and end with the tab. */
export function keepEdits(draftId: string, edits: readonly unknown[]) {
  try {
    if (edits.length === 0) sessionStorage.removeItem(keyOf(draftId))
    else sessionStorage.setItem(keyOf(draftId), JSON.stringify(edits))
  } catch {
    // A browser that lets pages keep nothing: the edits still stand on the page, and the page warns before it goes.
  }
}

export function keptEdits(draftId: string): DraftEdit[] {
  try {
    return readDraftEdits(JSON.parse(sessionStorage.getItem(keyOf(draftId)) ?? '[]')) ?? []
  } catch {
    return []
  }
}
