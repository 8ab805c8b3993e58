import type { Viewer } from '@/lib/access/viewer'
import { ownSavedJobs } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'

/**
 * Takes a job out of a candidate's own list. What is not there is gone already, and that is what was wanted.
 * @throws DomainError forbidden for anybody but a candidate
 */
export async function removeSavedJob(viewer: Viewer, postingId: number): Promise<void> {
  if (viewer.kind !== 'candidate') throw new DomainError('forbidden', 'Only candidates save jobs.')
  await db().savedJob.deleteMany({ where: { ...ownSavedJobs(viewer), postingId } })
}
