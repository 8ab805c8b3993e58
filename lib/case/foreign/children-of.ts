import type { Tx } from '@/lib/platform/db'
import { buildTree } from './build-tree'
import { mostAssociations, mostItems } from './read-package'

/** The children of one parent as the tree shows them, each with the association that places it. */
export async function childrenOf(tx: Tx, frameworkId: string, parent: string) {
  const edges = await tx.foreignAssociation.findMany({
    where: { frameworkId, type: 'isChildOf', destinationIdentifier: parent, removed: false },
    orderBy: { position: 'asc' },
    select: { identifier: true, originIdentifier: true, sequenceNumber: true },
    take: mostAssociations,
  })
  const items = await tx.foreignItem.findMany({
    where: { frameworkId, identifier: { in: edges.map(({ originIdentifier }) => originIdentifier) }, removed: false },
    orderBy: { position: 'asc' },
    select: { identifier: true, position: true, code: true },
    take: mostItems,
  })
  const tree = buildTree(
    parent,
    items,
    edges.map(({ identifier, originIdentifier, sequenceNumber }) => ({
      identifier,
      origin: originIdentifier,
      destination: parent,
      sequenceNumber,
    })),
  )
  const placing = new Map(edges.toReversed().map((edge) => [edge.originIdentifier, edge]))
  return (tree.childrenOf.get(parent) ?? []).flatMap(({ identifier }) => {
    const edge = placing.get(identifier)
    return edge ? [{ identifier, association: edge.identifier, sequenceNumber: edge.sequenceNumber }] : []
  })
}
