import type { Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { isUuid } from './load-foreign'
import { foreignItemSchema, type JsonObject } from './package'

/** An item with all that it says, also when it was removed. @throws DomainError not-found */
export async function findItem(tx: Tx, frameworkId: string, identifier: string) {
  const row =
    isUuid(frameworkId) && isUuid(identifier)
      ? await tx.foreignItem.findUnique({
          where: { frameworkId_identifier: { frameworkId, identifier } },
          select: {
            identifier: true,
            statement: true,
            code: true,
            itemType: true,
            notes: true,
            statusEndDate: true,
            rest: true,
            published: true,
            addedHere: true,
            removed: true,
            revision: true,
          },
        })
      : null
  if (!row) throw new DomainError('not-found', 'There is no such item.')
  const { addedHere, removed, revision, published } = row
  return { ...foreignItemSchema.parse(row), published: published as JsonObject | null, addedHere, removed, revision }
}

/** An item that is there. @throws DomainError not-found, conflict when it was removed */
export async function requireItem(tx: Tx, frameworkId: string, identifier: string) {
  const item = await findItem(tx, frameworkId, identifier)
  if (item.removed) throw new DomainError('conflict', 'This item was removed in the meantime. Bring it back first.')
  return item
}
