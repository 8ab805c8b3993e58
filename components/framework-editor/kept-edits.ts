'use client'

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

export function keptEdits<Edit>(draftId: string): Edit[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(draftId)) ?? '[]')
    // Only this page writes under this key, and the server judges each edit again.
    return Array.isArray(kept) ? (kept as Edit[]) : []
  } catch {
    return []
  }
}
