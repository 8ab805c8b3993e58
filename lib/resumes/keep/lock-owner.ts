import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'

/**
 * The owner of what is about to be kept, their row locked until the transaction ends: two tabs that add the last one
 * allowed wait for each other, and only one of them does.
 * @throws DomainError forbidden for anybody but a candidate
 */
export async function lockOwner(tx: Tx, viewer: Viewer): Promise<string> {
  if (!can(viewer, 'resume.create') || viewer.kind !== 'candidate')
    throw new DomainError('forbidden', 'Only candidates keep résumés. Sign in as a candidate.')
  await tx.$queryRaw`select 1 from "User" where id = ${viewer.userId}::uuid for update`
  return viewer.userId
}
