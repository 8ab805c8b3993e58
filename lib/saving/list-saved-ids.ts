import type { Viewer } from '@/lib/access/viewer'
import { ownSavedJobs } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'

/** Which of these postings the viewer has saved. */
export async function listSavedIds(viewer: Viewer, postingIds: readonly number[]): Promise<Set<number>> {
  if (viewer.kind !== 'candidate' || postingIds.length === 0) return new Set()
  const rows = await db().savedJob.findMany({
    where: { ...ownSavedJobs(viewer), postingId: { in: [...postingIds] } },
    take: postingIds.length,
    select: { postingId: true },
  })
  return new Set(rows.map(({ postingId }) => postingId))
}
