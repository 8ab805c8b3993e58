import { keepInTab, keptInTab } from '@/components/forms/keep-in-tab'
import { type DraftEdit, readDraftEdits } from '@/lib/framework/draft/draft-edit.shared'

const keyOf = (draftId: string) => `framework-draft-edits:${draftId}`

/** Edits that this tab could not save yet: they outlive a reload, and end with the tab. */
export function keepEdits(draftId: string, edits: readonly unknown[]) {
  keepInTab(keyOf(draftId), edits.length === 0 ? null : edits)
}

export function keptEdits(draftId: string): DraftEdit[] {
  return readDraftEdits(keptInTab(keyOf(draftId)) ?? []) ?? []
}
