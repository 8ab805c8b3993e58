import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'

/** Whether a page that everybody reads offers this viewer to edit the posting. Asks the database for hirers alone. */
export async function mayEditPosting(viewer: Viewer, postingId: number): Promise<boolean> {
  if (viewer.kind !== 'hirer') return false
  const posting = await db().posting.findUnique({ where: { id: postingId }, select: { organisationId: true } })
  return posting !== null && can(viewer, 'posting.edit', posting)
}
