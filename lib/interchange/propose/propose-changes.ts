import { applyEdit } from '@/lib/framework/draft/apply-edit.shared'
import type { DraftEdit, EntryCollection } from '@/lib/framework/draft/draft-edit.shared'
import { entryCollections } from '@/lib/framework/draft/draft-edit.shared'
import { readPath, sameValue } from '@/lib/framework/draft/edit-path.shared'
import { findEntry, listOf } from '@/lib/framework/draft/entries.shared'
import type { FrameworkDocument } from '@/lib/framework/model'
import { entryKey, type Incoming, type IncomingEntry, type Refusal } from './incoming'
import { makeEntry } from './make-entry'
import { movesFor } from './moves-for'
import { whyRefused } from './why-refused'

export interface ProposedChange {
  edit: DraftEdit
  place: string
  /** Whether it is meant unless somebody says no. What a file leaves out need not be meant to go. */
  meant: boolean
}

export interface Proposal {
  changes: ProposedChange[]
  /** Fields and letters that the file says as they are. */
  unchanged: number
  refused: Refusal[]
  /** The framework with every change that is meant. */
  result: FrameworkDocument
}

/**
 * What a file would change of a framework, matched by identifier, in an order in which the changes can be made. Each is
 * tried, so that what the framework has no room for is told by its place. Pure: nothing is written.
 */
export function proposeChanges(current: FrameworkDocument, incoming: Incoming): Proposal {
  const proposal = new Proposing(current, incoming.refused)
  const entries = merged(incoming.entries)
  // What is there is put in order before anything new is put between it.
  for (const collection of incoming.whole) proposal.order(collection, entries)
  for (const entry of entries) proposal.addition(entry, entries, incoming.whole)
  for (const entry of entries) proposal.fields(entry)
  for (const cell of incoming.cells) proposal.cell(cell, incoming)
  for (const duty of incoming.duties) proposal.importance(duty)
  for (const [key, mark] of incoming.retired) proposal.life(key, mark)
  for (const collection of incoming.whole) proposal.missing(collection, entries)
  return proposal.done()
}

/** Several sheets speak of one entry. */
function merged(entries: readonly IncomingEntry[]): IncomingEntry[] {
  const byKey = new Map<string, IncomingEntry>()
  for (const entry of entries) {
    const key = entryKey(entry.collection, entry.id)
    const before = byKey.get(key)
    byKey.set(key, before ? { ...before, fields: [...before.fields, ...entry.fields] } : entry)
  }
  return [...byKey.values()]
}

const isListed = (collection: string): collection is EntryCollection =>
  (entryCollections as readonly string[]).includes(collection)

class Proposing {
  private at: FrameworkDocument
  private readonly changes: ProposedChange[] = []
  private readonly refused: Refusal[]
  private readonly added = new Set<string>()
  private unchanged = 0

  constructor(
    private readonly current: FrameworkDocument,
    refused: readonly Refusal[],
  ) {
    this.at = current
    this.refused = [...refused]
  }

  /** Tries a change, and keeps it when there is room for it. */
  private take(edit: DraftEdit, place: string) {
    const outcome = applyEdit(this.at, edit)
    if (!outcome.applied) {
      this.refused.push({ place, message: whyRefused(this.at, edit, outcome.conflict) })
      return
    }
    if (outcome.document === this.at) {
      this.unchanged++
      return
    }
    this.at = outcome.document
    this.changes.push({ edit, place, meant: true })
  }

  addition(entry: IncomingEntry, entries: readonly IncomingEntry[], whole: Incoming['whole']) {
    const { collection, id, place } = entry
    if (findEntry(this.at, collection, id) !== null) return
    if (!isListed(collection)) {
      this.refused.push({ place, message: `There is no ${collection === 'levels' ? 'level' : 'field'} ${id}.` })
      return
    }
    const before = whole.has(collection) ? this.follower(collection, id, entries) : null
    const sizeBefore = this.changes.length
    this.take({ kind: 'add', collection, id, value: makeEntry(collection, entry), before }, place)
    if (this.changes.length > sizeBefore) this.added.add(entryKey(collection, id))
  }

  /** The next entry of the file that is there already: a new one is put in front of it. */
  private follower(collection: EntryCollection, id: string, entries: readonly IncomingEntry[]): string | null {
    const ids = entries.flatMap((entry) => (entry.collection === collection ? [entry.id] : []))
    const there = new Set(listOf(this.at, collection).map((entry) => entry.id))
    return ids.slice(ids.indexOf(id) + 1).find((other) => there.has(other)) ?? null
  }

  fields({ collection, id, fields }: IncomingEntry) {
    if (this.added.has(entryKey(collection, id))) return
    const entry = findEntry(this.current, collection, id)
    if (entry === null) return
    for (const { field, value, place } of fields) {
      const was = readPath(entry, field.split('.'))
      if (sameValue(was, value)) this.unchanged++
      else this.take({ kind: 'set', collection, id, field, value, was }, place)
    }
  }

  cell({ responsibility, role, letter, place }: Incoming['cells'][number], { duties }: Incoming) {
    const row = this.at.raci.find((each) => each.responsibility === responsibility)
    if (!row) {
      this.refused.push({ place, message: `There is no responsibility ${responsibility.slice(0, 100)}.` })
      return
    }
    const was = Object.hasOwn(row.assignments, role) ? (row.assignments[role] ?? null) : null
    if (was === letter) {
      this.unchanged++
      return
    }
    const said = duties.find((duty) => duty.role === role && duty.responsibility === responsibility)?.importance
    const importance = (['core', 'common', 'occasional'] as const).find((each) => each === said)
    this.take({ kind: 'cell', responsibility, role, letter, was, ...(letter && importance && { importance }) }, place)
  }

  importance({ role, responsibility, importance, place }: Incoming['duties'][number]) {
    const duty = this.at.roles.find(({ id }) => id === role)?.responsibilities.find(({ id }) => id === responsibility)
    if (!duty) {
      this.refused.push({ place, message: 'This role has no such duty. Its letter in the matrix gives it one.' })
      return
    }
    const field = `responsibilities.${responsibility}.importance`
    if (duty.importance === importance) this.unchanged++
    else
      this.take({ kind: 'set', collection: 'roles', id: role, field, value: importance, was: duty.importance }, place)
  }

  order(collection: EntryCollection, entries: readonly IncomingEntry[]) {
    const wanted = entries.flatMap((entry) => (entry.collection === collection ? [entry.id] : []))
    const now = listOf(this.at, collection).map(({ id }) => id)
    for (const { id, before } of movesFor(now, wanted))
      this.take({ kind: 'move', collection, id, before }, `${collection} ${id}`)
  }

  /** What a file says of entries that are out of use. */
  life(key: string, mark: { replacedBy: string | null } | null) {
    const [collection = '', id = ''] = key.split('/')
    if (!isListed(collection) || findEntry(this.at, collection, id) === null) return
    if (mark) this.take({ kind: 'retire', collection, id, replacedBy: mark.replacedBy }, `${collection}.${id}.retired`)
    else this.take({ kind: 'revive', collection, id }, `${collection}.${id}.retired`)
  }

  /** Entries that a whole list leaves out. A row may be missing since only some were sent, so nobody's silence retires. */
  missing(collection: EntryCollection, entries: readonly IncomingEntry[]) {
    const named = new Set(entries.flatMap((entry) => (entry.collection === collection ? [entry.id] : [])))
    for (const { id, retired } of this.current[collection])
      if (!named.has(id) && !retired)
        this.changes.push({
          edit: { kind: 'retire', collection, id, replacedBy: null },
          place: `${collection} ${id}`,
          meant: false,
        })
  }

  done(): Proposal {
    return { changes: this.changes, unchanged: this.unchanged, refused: this.refused, result: this.at }
  }
}
