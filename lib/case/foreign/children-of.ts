import type { Tx } from '@/lib/platform/db'
import { buildTree } from './build-tree'
import { mostAssociations } from './read-package'

/** The children of one parent as the tree shows them, each with the association that places it. */
export async function childrenOf(tx: Tx, frameworkId: string, parent: string) {
  const rows = await tx.$queryRaw<Row[]>`
    select a.identifier as association, a."originIdentifier" as identifier, a."sequenceNumber", i.position, i.code
    from "ForeignAssociation" a
      join "ForeignItem" i on i."frameworkId" = a."frameworkId" and i.identifier = a."originIdentifier"
    where a."frameworkId" = ${frameworkId}::uuid and a.type = 'isChildOf' and a."destinationIdentifier" = ${parent}
      and not a.removed and not i.removed
    order by a.position
    limit ${mostAssociations}`
  const placing = new Map(rows.toReversed().map((row) => [row.identifier, row]))
  const tree = buildTree(
    parent,
    [...placing.values()].sort((a, b) => a.position - b.position),
    rows.map(({ association, identifier, sequenceNumber }) => ({
      identifier: association,
      origin: identifier,
      destination: parent,
      sequenceNumber,
    })),
  )
  return (tree.childrenOf.get(parent) ?? []).map(({ identifier, association, sequenceNumber }) => ({
    identifier,
    association,
    sequenceNumber,
  }))
}

interface Row {
  association: string
  identifier: string
  sequenceNumber: number | null
  position: number
  code: string | null
}
