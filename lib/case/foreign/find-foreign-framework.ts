import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { buildTree, type Tree } from './build-tree'
import { isUuid, itemRowColumns, requireForeignView } from './load-foreign'
import { mostAssociations, mostItems } from './read-package'

export interface ForeignItemRow {
  identifier: string
  position: number
  statement: string
  code: string | null
  itemType: string | null
  notes: string | null
  statusEndDate: string | null
  revision: number
}
export interface ForeignFrameworkView {
  id: string
  identifier: string
  title: string
  creator: string
  version: string | null
  adoptionStatus: string | null
  importedAt: Date
  items: readonly ForeignItemRow[]
  tree: Tree<ForeignItemRow>
  /** Associations that lead out of the framework, or are of another kind than the tree's. */
  otherAssociations: number
}

/** One framework with its tree. @throws DomainError forbidden, not-found */
export async function findForeignFramework(viewer: Viewer, id: string): Promise<ForeignFrameworkView> {
  requireForeignView(viewer)
  const framework = isUuid(id)
    ? await db().foreignFramework.findUnique({
        where: { id },
        select: {
          id: true,
          identifier: true,
          title: true,
          creator: true,
          version: true,
          adoptionStatus: true,
          importedAt: true,
        },
      })
    : null
  if (!framework) throw new DomainError('not-found', 'There is no such framework.')
  const [rows, edges, associations] = await Promise.all([
    db().foreignItem.findMany({
      where: { frameworkId: id, removed: false },
      orderBy: { position: 'asc' },
      select: itemRowColumns,
      take: 2 * mostItems,
    }),
    db().foreignAssociation.findMany({
      where: { frameworkId: id, type: 'isChildOf', removed: false },
      orderBy: { position: 'asc' },
      select: { identifier: true, originIdentifier: true, destinationIdentifier: true, sequenceNumber: true },
      take: 2 * mostAssociations,
    }),
    db().foreignAssociation.count({ where: { frameworkId: id, removed: false } }),
  ])
  const tree = buildTree(
    framework.identifier,
    rows,
    edges.map(({ identifier, originIdentifier, destinationIdentifier, sequenceNumber }) => ({
      identifier,
      origin: originIdentifier,
      destination: destinationIdentifier,
      sequenceNumber,
    })),
  )
  return { ...framework, items: rows, tree, otherAssociations: associations - edges.length }
}
