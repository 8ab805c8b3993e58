import type { Conflict, HeldAssociation, HeldItem, PackageDifferences } from './compare-package'
import { type ForeignAssociationData, type ForeignItemData, publishedAssociation, publishedItem } from './package'

/** Rows to write anew, by identifier, and rows that go for good. */
export interface MergedRows {
  items: HeldItem[]
  associations: HeldAssociation[]
  goneAssociations: string[]
}

/** A decision is about a row as it was seen: changed again meanwhile, it has another key. */
export const itemKey = ({ identifier, revision }: HeldItem) => `item:${identifier}:${revision}`
export const associationKey = ({ identifier, destinationIdentifier, sequenceNumber }: HeldAssociation) =>
  `association:${identifier}:${destinationIdentifier}:${sequenceNumber ?? ''}`

/**
 * What an import writes. Where a row was changed here and in the package, it stays as it is here unless `takes` names it;
 * either way what the package says is remembered, so that the same package asks once.
 */
export function mergePackage(
  { items, associations }: PackageDifferences,
  held: { associations: readonly HeldAssociation[] },
  incoming: readonly ForeignAssociationData[],
  takes: (key: string) => boolean,
  today: string,
): MergedRows {
  const takenItems = items.conflicts.filter((conflict) => takes(itemKey(conflict.held)))
  const keptItems = items.conflicts.filter((conflict) => !takenItems.includes(conflict))
  const isTaken = (conflict: Conflict<HeldAssociation, ForeignAssociationData>) => takes(associationKey(conflict.held))
  const taken = associations.conflicts.filter(isTaken)
  const kept = associations.conflicts.filter((conflict) => !isTaken(conflict))
  // An item that was placed elsewhere here does not get a second place by what the package has for the first.
  const placedHere = new Set(
    kept.flatMap((conflict) => (conflict.incoming === null ? [conflict.held.originIdentifier] : [])),
  )
  const revived = new Set(takenItems.flatMap(({ held: { removed, identifier } }) => (removed ? [identifier] : [])))
  return {
    items: [
      ...items.added.map((item) => ({ ...item, ...fresh, revision: 1 })),
      ...items.changed.map(({ held: row, incoming: item }) => takenItem(row, item)),
      ...takenItems.flatMap(({ held: row, incoming: item }) => (item ? [takenItem(row, item)] : [])),
      ...keptItems.flatMap(({ held: row, incoming: item }) =>
        item ? [{ ...row, published: publishedItem(item) }] : [],
      ),
      ...items.gone.map((row) => retired(row, today)),
    ],
    associations: [
      ...associations.added.map((row) => ({
        ...row,
        ...fresh,
        removed: row.type === 'isChildOf' && placedHere.has(row.originIdentifier),
      })),
      ...[...associations.changed, ...taken].flatMap(({ held: row, incoming: association }) =>
        association ? [{ ...association, ...fresh, addedHere: row.addedHere }] : [],
      ),
      ...kept.map(({ held: row, incoming: association }) =>
        association
          ? { ...row, published: publishedAssociation(association) }
          : { ...row, addedHere: true, published: null },
      ),
      ...broughtBack(held.associations, incoming, revived),
    ],
    goneAssociations: [
      ...associations.gone,
      ...taken.flatMap(({ held: row, incoming: association }) => (association ? [] : [row])),
    ].map(({ identifier }) => identifier),
  }
}

const fresh = { addedHere: false, removed: false, published: null }

/** An item keeps counting, so that who looked at it before is told. */
const takenItem = ({ addedHere, revision }: HeldItem, item: ForeignItemData & { position: number }): HeldItem => ({
  ...item,
  ...fresh,
  addedHere,
  revision: revision + 1,
})

const retired = (row: HeldItem, today: string): HeldItem => ({
  ...row,
  statusEndDate: today,
  published: row.published && { ...row.published, statusEndDate: today },
  revision: row.revision + 1,
})

/** Of items that are taken back from the package, what leads to them and from them. */
function broughtBack(
  held: readonly HeldAssociation[],
  incoming: readonly ForeignAssociationData[],
  revived: ReadonlySet<string>,
): HeldAssociation[] {
  if (revived.size === 0) return []
  const there = new Map(incoming.map((association) => [association.identifier, association]))
  return held.flatMap((row) => {
    const association = there.get(row.identifier)
    const isRevived = revived.has(row.originIdentifier) || revived.has(row.destinationIdentifier)
    return row.removed && association && isRevived
      ? [{ ...association, position: row.position, ...fresh, addedHere: row.addedHere }]
      : []
  })
}
