import type { Viewer } from '@/lib/access/viewer'
import { isPublicPosting } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { mostSavedJobs } from './rules'

/**
 * Why a job that a candidate wanted to save while signed out is not among the saved ones, as a sentence to be shown. Null when
 * it is, or when nothing stands in the way of saving it now.
 */
export async function findWhyUnsaved(viewer: Viewer, postingId: number, now: Date): Promise<string | null> {
  if (viewer.kind !== 'candidate') return null
  const { userId } = viewer
  const [isSaved, saved, posting] = await Promise.all([
    db().savedJob.count({ where: { userId, postingId } }),
    db().savedJob.count({ where: { userId } }),
    db().posting.findUnique({
      where: { id: postingId },
      select: { title: true, status: true, publishedAt: true, closesAt: true, closeReason: true },
    }),
  ])
  if (isSaved > 0) return null
  // A draft, and one that broke the rules, are told like one that never was.
  const isTold = posting && posting.status !== 'draft' && posting.closeReason !== 'breach_of_rules'
  const title = isTold ? posting.title : 'The job that you wanted to save'
  if (!posting || !isPublicPosting(posting, now)) return `${title} is no longer open, so it was not saved.`
  return saved >= mostSavedJobs
    ? `You have saved ${mostSavedJobs} jobs, which is as many as fit here, so ${title} was not saved. Remove one first.`
    : null
}
