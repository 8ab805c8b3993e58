import { type Viewer, visitor } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { findClosedNotice, findShownPosting } from '@/lib/postings/find-shown-posting'
import { mostSavedJobs } from './rules'

/**
 * Why a job that a candidate wanted to save while signed out is not among the saved ones, as a sentence to be shown. Null when
 * it is, or when nothing stands in the way of saving it now.
 */
export async function findWhyUnsaved(viewer: Viewer, postingId: number, now: Date): Promise<string | null> {
  if (viewer.kind !== 'candidate') return null
  const { userId } = viewer
  const [isSaved, saved, open, closed] = await Promise.all([
    db().savedJob.count({ where: { userId, postingId } }),
    db().savedJob.count({ where: { userId } }),
    findShownPosting(visitor, postingId, now),
    findClosedNotice(postingId, now),
  ])
  if (isSaved > 0) return null
  // One that broke the rules is told like one that never was.
  if (!open) return `${closed?.title ?? 'The job that you wanted to save'} is no longer open, so it was not saved.`
  return saved >= mostSavedJobs
    ? `You have saved ${mostSavedJobs} jobs, which is as many as fit here, so ${open.title} was not saved. Remove one first.`
    : null
}
