import type { DraftEdit, EntryCollection } from '@/lib/framework/draft/draft-edit.shared'
import type { FrameworkDocument } from '@/lib/framework/model'

/** One place up or down among the entries that are in use. A responsibility moves among those of its theme. */
export function moveEdit(
  document: FrameworkDocument,
  collection: EntryCollection,
  id: string,
  way: 'up' | 'down',
): DraftEdit {
  const list: readonly { id: string; theme?: string; retired?: unknown }[] = document[collection]
  const self = list.find((entry) => entry.id === id)
  const peers = list.filter((entry) => entry.retired === undefined && entry.theme === self?.theme)
  const at = peers.findIndex((entry) => entry.id === id)
  const neighbour = peers[way === 'up' ? at - 1 : at + 1]
  // In front of itself is where it stands: at the end of the way nothing happens.
  if (!self || !neighbour) return { kind: 'move', collection, id, before: id }
  if (way === 'up') return { kind: 'move', collection, id, before: neighbour.id }
  const next = list[list.findIndex((entry) => entry.id === neighbour.id) + 1]
  return { kind: 'move', collection, id, before: next?.id ?? null }
}
