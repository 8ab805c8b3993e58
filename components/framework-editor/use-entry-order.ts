import { useMemo, useState } from 'react'
import type { DraftEdit, EntryCollection } from '@/lib/framework/draft/draft-edit.shared'
import { followerOf } from '@/lib/framework/draft/edit-path.shared'
import { beforeAt, movedBefore, placeOf } from '@/lib/framework/draft/move-in-list.shared'
import type { ListedEntry } from './listed-entry'
import { useDraftSession } from './use-draft-session'
import { type SaveAction, useSaveEdits } from './use-save-edits'

type MoveEdit = Extract<DraftEdit, { kind: 'move' }>

interface EntryOrderOptions {
  draftId: string
  revision: number
  collection: EntryCollection | 'levels'
  entries: readonly ListedEntry[]
  save: SaveAction
}

/** The order of a list in this tab: what is moved stands there at once, is saved after a pause, and can be taken back. */
export function useEntryOrder({ draftId, revision, collection, entries, save }: EntryOrderOptions) {
  const session = useDraftSession({ draftId, revision, save: useSaveEdits(save, draftId, true) })
  const [said, setSaid] = useState('')
  const isMove = (edit: DraftEdit): edit is MoveEdit => edit.kind === 'move' && edit.collection === collection
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list stays that of its collection
  const ordered = useMemo(
    () => session.edits.filter(isMove).reduce((list, { id, before }) => movedBefore(list, id, before), entries),
    [session.edits, entries],
  )
  const nameOf = (id: string) => entries.find((entry) => entry.id === id)?.name ?? id

  /** @param place among those that it moves among, from 0 */
  function moveTo(id: string, place: number) {
    const before = beforeAt(ordered, id, place)
    if (before === id || collection === 'levels') return
    const edit: MoveEdit = { kind: 'move', collection, id, before }
    session.record({ edits: [edit], back: [{ ...edit, before: followerOf(ordered, id) }] })
    setSaid(`${nameOf(id)}: now number ${place + 1}.`)
  }

  /** @returns the entry that was moved back or forth */
  function travel(way: 'undo' | 'redo'): string | null {
    const [edit] = session.travel(way)?.filter(isMove) ?? []
    if (!edit) return null
    setSaid(`${way === 'undo' ? 'Taken back' : 'Brought forth again'}: ${nameOf(edit.id)}.`)
    return edit.id
  }

  return {
    session,
    ordered,
    said,
    nameOf,
    moveTo,
    moveBy: (id: string, by: number) => moveTo(id, placeOf(ordered, id) + by),
    travel,
  }
}
