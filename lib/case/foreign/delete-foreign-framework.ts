import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { Prisma } from '@/prisma/generated/client'
import { lockFramework } from './act-on-foreign'
import { isUuid, requireForeignEdit } from './load-foreign'

export interface ForeignDeletion {
  id: string
  title: string
  creator: string
  items: number
  associations: number
  /** Own work that no package brings back. */
  addedHere: number
  changedHere: number
  removedHere: number
  rubrics: number
  /** When the framework was last changed: who deletes another state than they saw is told. */
  changedAt: Date
}

/** What goes with a whole framework. @throws DomainError forbidden, not-found */
export async function findDeletion(viewer: Viewer, id: string): Promise<ForeignDeletion> {
  requireForeignEdit(viewer)
  const found = isUuid(id)
    ? await db().foreignFramework.findUnique({
        where: { id },
        select: { title: true, creator: true, changedAt: true, rubrics: true },
      })
    : null
  if (!found) throw new DomainError('not-found', 'There is no such framework.')
  const { rubrics, ...framework } = found
  const where = { frameworkId: id, removed: false }
  const [items, addedHere, changed, unchanged, removedHere, associations] = await Promise.all([
    db().foreignItem.count({ where }),
    db().foreignItem.count({ where: { ...where, addedHere: true } }),
    db().foreignItem.count({ where: { ...where, addedHere: false } }),
    db().foreignItem.count({ where: { ...where, addedHere: false, published: { equals: Prisma.DbNull } } }),
    db().foreignItem.count({ where: { frameworkId: id, removed: true, addedHere: false } }),
    db().foreignAssociation.count({ where }),
  ])
  return {
    id,
    ...framework,
    items,
    associations,
    addedHere,
    changedHere: changed - unchanged,
    removedHere,
    rubrics: Array.isArray(rubrics) ? rubrics.length : 0,
  }
}

/**
 * Deletes a framework of others with all that was done to it here. This alone cannot be taken back.
 * @throws DomainError forbidden, not-found, conflict when it was changed after it was looked at
 */
export async function deleteForeignFramework(viewer: Viewer, id: string, seenChangedAt: string) {
  requireForeignEdit(viewer)
  await db().$transaction(
    async (tx) => {
      await lockFramework(tx, id)
      const { changedAt } = await tx.foreignFramework.findUniqueOrThrow({ where: { id }, select: { changedAt: true } })
      if (changedAt.toISOString() !== seenChangedAt)
        throw new DomainError('conflict', 'Somebody changed this framework in the meantime. Look at what goes again.')
      await tx.foreignFramework.delete({ where: { id }, select: { id: true } })
      await audit(tx, {
        actorId: actorId(viewer),
        verb: 'foreign-framework.delete',
        subjectType: 'foreign-framework',
        subjectId: id,
      })
    },
    { timeout: 30_000 },
  )
}
