import { listNewestPublicPostings } from '@/lib/postings/list-public-postings'
import type { Prisma } from '@/prisma/generated/client'
import { markWords } from './mark-words'
import type { FoundJob } from './search-jobs'

/** The newest public postings under a condition as lines of a list, with their first two duties; at most 50. */
async function listNewest(where: Prisma.PostingWhereInput, size: number, now: Date): Promise<FoundJob[]> {
  const { postings } = await listNewestPublicPostings(where, { from: 0, size }, now)
  return postings.map((posting) => ({
    ...posting,
    distanceKm: null,
    lines: posting.duties.slice(0, 2).map((duty) => markWords(duty.text)),
  }))
}

export const listNewestJobs = (size: number, now: Date) => listNewest({}, size, now)

export const listJobsOfRole = (roleId: string, size: number, now: Date) => listNewest({ roleId }, size, now)

/** Other jobs of the same role, those in the same country first; none for a posting without a role. */
export async function listJobsLike(
  posting: { id: number; roleId: string | null; country: string },
  size: number,
  now: Date,
): Promise<FoundJob[]> {
  if (posting.roleId === null) return []
  const others = { roleId: posting.roleId, id: { not: posting.id } }
  const near = await listNewest({ ...others, country: posting.country }, size, now)
  if (near.length === size) return near
  return [...near, ...(await listNewest({ ...others, country: { not: posting.country } }, size - near.length, now))]
}
