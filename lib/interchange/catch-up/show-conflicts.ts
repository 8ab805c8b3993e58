import type { EditConflict } from '@/lib/framework/draft/draft-edit.shared'
import type { FrameworkDocument } from '@/lib/framework/model'
import { namesOf } from '@/lib/framework/names-of.shared'
import { plain, whatText } from '../held/show-changes'
import { changeKey } from '../propose/change-key.shared'

/** What the draft and a published version both changed, in words. */
export function showConflicts(draft: FrameworkDocument, conflicts: readonly EditConflict[]) {
  const names = namesOf(draft)
  return conflicts.map(({ edit, why, theirs, message }) => ({
    key: changeKey(edit),
    what: whatText(edit, (id) => names.get(id) ?? id),
    draft: plain(theirs) || 'Nothing',
    published: published(edit) || 'Nothing',
    hindrance: why === 'changed' && (edit.kind === 'set' || edit.kind === 'cell') ? null : message,
  }))
}

function published(edit: EditConflict['edit']): string | null {
  if (edit.kind === 'set' || edit.kind === 'add') return plain(edit.value)
  return edit.kind === 'cell' ? edit.letter : null
}
