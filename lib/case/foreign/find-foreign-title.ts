import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { isUuid, requireForeignView } from './load-foreign'

/** What a framework is called. @throws DomainError forbidden, not-found */
export async function findForeignTitle(viewer: Viewer, id: string): Promise<string> {
  requireForeignView(viewer)
  const found = isUuid(id) ? await db().foreignFramework.findUnique({ where: { id }, select: { title: true } }) : null
  if (!found) throw new DomainError('not-found', 'There is no such framework.')
  return found.title
}
