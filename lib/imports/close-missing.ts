import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { closePosting } from '@/lib/postings/close-posting'
import { listFinishedRuns } from './run-health'

/**
 * Closes the postings of a source that its last two finished runs did not hold, refused rows included: a row that cannot
 * be read is no proof that the job is gone. Does nothing unless both runs were healthy, so a broken or cut file never
 * takes postings off the board.
 * @returns how many were closed, and a sentence when nothing was even looked at
 */
export async function closeMissing(
  viewer: Viewer,
  source: string,
  now: Date,
): Promise<{ closed: number; heldBack: string | null }> {
  const [latest, before] = await listFinishedRuns(source, 2)
  if (!latest || !before) return { closed: 0, heldBack: 'nothing is closed before there are two finished runs' }
  if (!latest.healthy || !before.healthy)
    return { closed: 0, heldBack: 'nothing is closed, because one of the last two runs was not healthy' }
  let closed = 0
  for (let after = 0; ; ) {
    const missing = await db().$queryRaw<{ id: number; revision: number }[]>`
      select id, revision from "Posting" posting
      where "importSource" = ${source} and status = 'published' and id > ${after}
        and not exists (
          select from "ImportLine" line
          where line."runId" in (${latest.id}::uuid, ${before.id}::uuid) and line."externalId" = posting."externalId")
      order by id limit 100`
    for (const { id, revision } of missing)
      try {
        await closePosting(viewer, { postingId: id, revision }, 'removed_at_source', now)
        closed += 1
      } catch (error) {
        // Somebody changed or closed it in this moment: the next run will look again.
        if (!(error instanceof DomainError && error.code === 'conflict')) throw error
      }
    const last = missing.at(-1)
    if (!last) return { closed, heldBack: null }
    after = last.id
  }
}
