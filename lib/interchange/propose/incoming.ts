import type { DraftCollection, EditValue, EntryCollection } from '@/lib/framework/draft/draft-edit.shared'
import type { RaciLetter } from '@/lib/framework/model'

/** One field of an entry as a file says it. `place` is where: a cell, or a path. */
export interface IncomingField {
  field: string
  value: EditValue
  place: string
}
export interface IncomingEntry {
  collection: DraftCollection
  id: string
  place: string
  fields: IncomingField[]
}

/** What a file says of a framework, which may be a part of it: what is not mentioned is not touched. */
export interface Incoming {
  entries: IncomingEntry[]
  cells: { responsibility: string; role: string; letter: RaciLetter | null; place: string }[]
  /** `importance` of duties that a role has by its letter. */
  duties: { role: string; responsibility: string; importance: string; place: string }[]
  /** Lists that came whole: their order counts, and what is missing may be meant to go. */
  whole: Set<EntryCollection>
  /** Entries that the file marks as retired; absent for one whose file does not speak of it. */
  retired: Map<string, { replacedBy: string | null } | null>
  refused: Refusal[]
}

export interface Refusal {
  place: string
  message: string
}

export const nothingIncoming = (): Incoming => ({
  entries: [],
  cells: [],
  duties: [],
  whole: new Set(),
  retired: new Map(),
  refused: [],
})

/** Names an entry in one text. */
export const entryKey = (collection: string, id: string) => `${collection}/${id}`
