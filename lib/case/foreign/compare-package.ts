import { isDeepStrictEqual } from 'node:util'
import type { ForeignAssociationData, ForeignItemData, ForeignPackage } from './package'

export interface HeldForeign {
  items: (ForeignItemData & { position: number; addedHere: boolean; editedAt: Date | null })[]
  associations: (ForeignAssociationData & { position: number; addedHere: boolean })[]
}

interface Differences<T> {
  added: T[]
  changed: T[]
  unchanged: number
  /** Held and not in the package, those aside that were added here. */
  gone: string[]
}

export interface PackageDifferences {
  items: Differences<ForeignItemData & { position: number }>
  associations: Differences<ForeignAssociationData & { position: number }>
  /** Items that were edited here and that the package says otherwise. */
  overwritten: number
}

/** What a package would change, matched by identifier. */
export function comparePackage(held: HeldForeign, incoming: ForeignPackage, today: string): PackageDifferences {
  const edited = new Map(held.items.map(({ identifier, editedAt }) => [identifier, editedAt !== null]))
  const items = compare(held.items, incoming.items)
  // What was retired because an earlier package had it not is not retired a second time.
  const retired = new Set(
    held.items.flatMap((item) => (item.statusEndDate !== null && item.statusEndDate <= today ? [item.identifier] : [])),
  )
  return {
    items: { ...items, gone: items.gone.filter((identifier) => !retired.has(identifier)) },
    associations: compare(held.associations, incoming.associations),
    overwritten: items.changed.filter(({ identifier }) => edited.get(identifier)).length,
  }
}

type Entry = { identifier: string; rest: unknown }

function compare<T extends Entry>(
  held: readonly (T & { position: number; addedHere: boolean })[],
  incoming: readonly T[],
): Differences<T & { position: number }> {
  const known = new Map(held.map((entry) => [entry.identifier, entry]))
  const found: Differences<T & { position: number }> = { added: [], changed: [], unchanged: 0, gone: [] }
  incoming.forEach((entry, position) => {
    const before = known.get(entry.identifier)
    const now = { ...entry, position }
    if (!before) found.added.push(now)
    else if (same(before, entry)) found.unchanged++
    else found.changed.push(now)
  })
  const there = new Set(incoming.map(({ identifier }) => identifier))
  found.gone = held.flatMap(({ identifier, addedHere }) => (there.has(identifier) || addedHere ? [] : [identifier]))
  return found
}

/** Equal in every field of the package; where it stands in the file says nothing. */
const same = <T extends Entry>(held: T, incoming: T) =>
  Object.entries(incoming).every(([name, value]) =>
    isDeepStrictEqual(Object.getOwnPropertyDescriptor(held, name)?.value, value),
  )
