import type { DraftEdit, EntryCollection } from '@/lib/framework/draft/draft-edit.shared'
import { beforeAt, placeOf } from '@/lib/framework/draft/move-in-list.shared'
import type { FrameworkDocument } from '@/lib/framework/model'

/** One place up or down among the entries that are in use. A responsibility moves among those of its theme. */
export function moveEdit(
  document: FrameworkDocument,
  collection: EntryCollection,
  id: string,
  way: 'up' | 'down',
): DraftEdit {
  const entries: readonly { id: string; theme?: string; retired?: unknown }[] = document[collection]
  const list = entries.map(({ id, theme, retired }) => ({ id, group: theme, retired: retired !== undefined }))
  return { kind: 'move', collection, id, before: beforeAt(list, id, placeOf(list, id) + (way === 'up' ? -1 : 1)) }
}
