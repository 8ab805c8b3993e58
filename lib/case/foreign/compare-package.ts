import { isDeepStrictEqual } from 'node:util'
import {
  type ForeignAssociationData,
  type ForeignItemData,
  type ForeignPackage,
  type JsonObject,
  publishedAssociation,
  publishedItem,
} from './package'

/** What is known of a row beside what it says. */
interface Kept {
  position: number
  addedHere: boolean
  removed: boolean
  /** What the last package says of it, where it was changed here. */
  published: JsonObject | null
}
export type HeldItem = ForeignItemData & Kept & { revision: number }
export type HeldAssociation = ForeignAssociationData & Kept
export interface HeldForeign {
  items: HeldItem[]
  associations: HeldAssociation[]
}

/** Changed here, and now in the package too: a person decides which it is to be. */
export interface Conflict<Held, Incoming> {
  held: Held
  /** null: the package has it no more. */
  incoming: (Incoming & { position: number }) | null
}
interface Differences<Held, Incoming> {
  added: (Incoming & { position: number })[]
  changed: { held: Held; incoming: Incoming & { position: number } }[]
  unchanged: number
  /** Changed or removed here, where the package says what it said before: it stays as it is here. */
  kept: number
  conflicts: Conflict<Held, Incoming>[]
  /** Held and not in the package, those aside that were added here. */
  gone: Held[]
}
export interface PackageDifferences {
  items: Differences<HeldItem, ForeignItemData>
  associations: Differences<HeldAssociation, ForeignAssociationData>
}

/** What a package would change, matched by identifier, with what was done here told from what its maker did. */
export function comparePackage(held: HeldForeign, incoming: ForeignPackage, today: string): PackageDifferences {
  const items = compare(held.items, incoming.items, publishedItem)
  const associations = compare(held.associations, incoming.associations, publishedAssociation)
  const moved = associations.gone.filter((row) => isEdited(row, publishedAssociation))
  return {
    // What was retired because an earlier package had it not is not retired a second time.
    items: {
      ...items,
      gone: items.gone.filter(({ statusEndDate }) => statusEndDate === null || statusEndDate > today),
    },
    associations: {
      ...associations,
      // Their items were removed here, and with the items it is decided.
      conflicts: [
        ...associations.conflicts.filter((conflict) => !conflict.held.removed),
        ...moved.map((row) => ({ held: row, incoming: null })),
      ],
      kept: associations.kept + associations.conflicts.filter((conflict) => conflict.held.removed).length,
      gone: associations.gone.filter((row) => !moved.includes(row)),
    },
  }
}

type Entry = { identifier: string; rest: JsonObject }
type Said<T> = (entry: T) => JsonObject

function compare<Incoming extends Entry, Held extends Incoming & Kept>(
  held: readonly Held[],
  incoming: readonly Incoming[],
  said: Said<Incoming>,
): Differences<Held, Incoming> {
  const known = new Map(held.map((row) => [row.identifier, row]))
  const found: Differences<Held, Incoming> = { added: [], changed: [], unchanged: 0, kept: 0, conflicts: [], gone: [] }
  incoming.forEach((entry, position) => {
    const before = known.get(entry.identifier)
    const now = { ...entry, position }
    if (!before) found.added.push(now)
    else judge(before, now, said, found)
  })
  const there = new Set(incoming.map(({ identifier }) => identifier))
  found.gone = held.filter(({ identifier, addedHere, removed }) => !there.has(identifier) && !addedHere && !removed)
  return found
}

function judge<Incoming extends Entry, Held extends Incoming & Kept>(
  held: Held,
  incoming: Incoming & { position: number },
  said: Said<Incoming>,
  found: Differences<Held, Incoming>,
) {
  const theirs = said(incoming)
  const published = held.published ?? (held.addedHere ? null : said(held))
  if (held.removed) {
    // What was added here and removed again is in no package of its maker; what is in the file went out from here.
    if (published === null || sameMeaning(published, theirs)) found.kept++
    else found.conflicts.push({ held, incoming })
  } else if (isDeepStrictEqual(said(held), theirs)) found.unchanged++
  else if (!isEdited(held, said)) found.changed.push({ held, incoming })
  else if (sameMeaning(said(held), theirs)) found.unchanged++
  else if (published !== null && sameMeaning(published, theirs)) found.kept++
  else found.conflicts.push({ held, incoming })
}

/** Whether it says something else here than the last package. */
const isEdited = <T extends Entry>(held: T & Kept, said: Said<T>) =>
  held.addedHere || (held.published !== null && !sameMeaning(held.published, said(held)))

/** Equal but for the moment of the last change, which tools write anew without one. */
const sameMeaning = (one: JsonObject, other: JsonObject) => isDeepStrictEqual(withoutMoment(one), withoutMoment(other))

function withoutMoment({ rest, ...said }: JsonObject): JsonObject {
  if (typeof rest !== 'object' || rest === null || Array.isArray(rest)) return said
  const { lastChangeDateTime: _, ...kept } = rest
  return { ...said, rest: kept }
}
