import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { isPublicPosting } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { mostSavedJobs } from './rules'

/**
 * Saves a job for a candidate. Saving it again changes nothing, so a second press or a second tab does no harm.
 * @throws DomainError not-found for what is not public, forbidden, conflict when there are 500 already
 */
export async function saveJob(viewer: Viewer, postingId: number, now: Date): Promise<void> {
  const posting = await db().posting.findUnique({
    where: { id: postingId },
    select: { status: true, publishedAt: true, closesAt: true },
  })
  const isPublic = posting !== null && isPublicPosting(posting, now)
  if (!isPublic) throw new DomainError('not-found', 'This job is no longer open, so it cannot be saved.')
  if (viewer.kind !== 'candidate' || !can(viewer, 'job.save', { isPublic }))
    throw new DomainError('forbidden', 'Only candidates save jobs. Sign in as a candidate.')
  const { userId } = viewer
  await db().$transaction(async (tx) => {
    // In turn for one person: two tabs must not both take the last place.
    await tx.$queryRaw`select id from "User" where id = ${userId}::uuid for update`
    const others = await tx.savedJob.count({ where: { userId, postingId: { not: postingId } } })
    if (others >= mostSavedJobs)
      throw new DomainError(
        'conflict',
        `You have saved ${mostSavedJobs} jobs, which is as many as fit here. Remove one first.`,
      )
    await tx.savedJob.createMany({ data: [{ userId, postingId, savedAt: now }], skipDuplicates: true })
  })
}
