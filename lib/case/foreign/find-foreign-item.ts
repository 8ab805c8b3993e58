import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import type { ForeignItemRow } from './find-foreign-framework'
import { isUuid, itemRowColumns, requireForeignView } from './load-foreign'

/** One item as it stands now, also when it was removed. @throws DomainError forbidden, not-found */
export async function findForeignItem(
  viewer: Viewer,
  frameworkId: string,
  identifier: string,
): Promise<ForeignItemRow & { removed: boolean }> {
  requireForeignView(viewer)
  const item =
    isUuid(frameworkId) && isUuid(identifier)
      ? await db().foreignItem.findUnique({
          where: { frameworkId_identifier: { frameworkId, identifier } },
          select: { ...itemRowColumns, removed: true },
        })
      : null
  if (!item) throw new DomainError('not-found', 'There is no such item.')
  return item
}
