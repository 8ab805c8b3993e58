import type { Viewer } from '@/lib/access/viewer'
import type { Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { actOnForeign, type LockedFramework, labelOf } from './act-on-foreign'
import { childrenOf } from './children-of'
import { type ChildPlace, fitChild } from './fit-child'
import { mostAssociations } from './read-package'
import { requireItem } from './require-item'
import { gone, type RowChange } from './row-change'
import { writeChanges } from './write-changes'

export interface ForeignMove {
  frameworkId: string
  identifier: string
  /** The parent that it was seen under; '' for an item that stands nowhere. */
  from: string
  to: string
  place: ChildPlace
}

/**
 * Moves an item, with all below it, to a place among the children of a parent.
 * @throws DomainError forbidden, not-found, invalid when it would stand below itself, conflict when it was moved meanwhile
 */
export async function moveForeignItem(viewer: Viewer, move: ForeignMove, now: Date) {
  return actOnForeign(viewer, move.frameworkId, now, (tx, framework) => place(tx, framework, move, now))
}

export interface ForeignStep {
  frameworkId: string
  identifier: string
  parent: string
  /** The neighbour that it is to pass. */
  past: string
}

/** Moves an item past the neighbour that was seen. @throws DomainError forbidden, not-found, conflict */
export async function stepForeignItem(
  viewer: Viewer,
  { frameworkId, identifier, parent, past }: ForeignStep,
  direction: 'up' | 'down',
  now: Date,
) {
  return actOnForeign(viewer, frameworkId, now, async (tx, framework) => {
    await requireItem(tx, frameworkId, identifier)
    const order = (await childrenOf(tx, frameworkId, parent)).map((child) => child.identifier)
    const at = order.indexOf(identifier)
    if (at < 0 || order[direction === 'up' ? at - 1 : at + 1] !== past)
      throw new DomainError('conflict', 'The order was changed in the meantime. Look at it again.')
    const behind = direction === 'up' ? order[at - 2] : past
    const move = { frameworkId, identifier, from: parent, to: parent }
    return place(tx, framework, { ...move, place: behind === undefined ? 'first' : { behind } }, now)
  })
}

async function place(tx: Tx, framework: LockedFramework, move: ForeignMove, now: Date) {
  const { frameworkId, identifier, from, to } = move
  const item = await requireItem(tx, frameworkId, identifier)
  if (to !== framework.identifier) await requireItem(tx, frameworkId, to)
  const own = await liveEdges(tx, frameworkId, identifier)
  const [placing, ...twice] = own.filter((edge) => edge.destinationIdentifier === from)
  if (from !== '' && !placing)
    throw new DomainError('conflict', 'This item was moved in the meantime. Look where it stands now.')
  if (from !== to && own.some((edge) => edge.destinationIdentifier === to))
    throw new DomainError('invalid', 'The item stands there already.')
  if (from !== to && isBelow(await liveEdges(tx, frameworkId), to, identifier))
    throw new DomainError('invalid', 'An item cannot be moved to itself or to something below it.')
  const fit = { identifier, to, place: move.place, association: placing?.identifier ?? null, within: from === to }
  const changes: RowChange[] = await fitChild(tx, framework, fit, now)
  // A package may say twice that one item stands under another; moved once, it would stay there too.
  if (twice.length > 0 && from !== to)
    changes.push(
      gone(
        'association',
        twice.map((edge) => edge.identifier),
      ),
    )
  if (changes.length === 0) return null
  await writeChanges(tx, frameworkId, changes)
  return { verb: 'move' as const, identifier, label: labelOf(item), changes }
}

/** What places items under others: all of it, or what places one item. */
const liveEdges = (tx: Tx, frameworkId: string, originIdentifier?: string) =>
  tx.foreignAssociation.findMany({
    where: { frameworkId, type: 'isChildOf', removed: false, ...(originIdentifier && { originIdentifier }) },
    orderBy: { position: 'asc' },
    select: { identifier: true, originIdentifier: true, destinationIdentifier: true },
    take: mostAssociations,
  })

/** Whether one is the other, or stands somewhere below it. */
export function isBelow(
  edges: readonly { originIdentifier: string; destinationIdentifier: string }[],
  identifier: string,
  above: string,
): boolean {
  const parents = Map.groupBy(edges, (edge) => edge.originIdentifier)
  const seen = new Set([identifier])
  for (const at of seen) for (const edge of parents.get(at) ?? []) seen.add(edge.destinationIdentifier)
  return seen.has(above)
}
