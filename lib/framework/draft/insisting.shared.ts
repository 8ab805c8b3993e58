import { raciLetterSchema } from '../model'
import type { DraftEdit, EditConflict } from './draft-edit.shared'

/** The edit that came second once more, now in the knowledge of what stands there; null where it cannot be made any more. */
export function insisting({ edit, why, theirs }: EditConflict): DraftEdit | null {
  if (why !== 'changed') return null
  if (edit.kind === 'set') return { ...edit, was: theirs }
  const letter = raciLetterSchema.nullable().safeParse(theirs)
  return edit.kind === 'cell' && letter.success ? { ...edit, was: letter.data } : null
}
