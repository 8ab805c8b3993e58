import { type ListedPosting, listNewestPublicPostings } from '@/lib/postings/list-public-postings'
import type { Prisma } from '@/prisma/generated/client'
import { markWords } from './mark-words'
import type { FoundJob } from './search-jobs'

const asFound = (posting: ListedPosting): FoundJob => ({
  ...posting,
  distanceKm: null,
  lines: posting.duties.slice(0, 2).map((duty) => markWords(duty.text)),
})

/** The newest public postings under a condition as lines of a list, with their first two duties; at most 50. */
async function listNewest(where: Prisma.PostingWhereInput, size: number, now: Date): Promise<FoundJob[]> {
  const { postings } = await listNewestPublicPostings(where, { from: 0, size }, now)
  return postings.map(asFound)
}

export const listNewestJobs = (size: number, now: Date) => listNewest({}, size, now)

export const listJobsOfRole = (roleId: string, size: number, now: Date) => listNewest({ roleId }, size, now)

/** The open jobs of one employer, a page at a time, and how many there are. */
export async function listJobsOfEmployer(organisationId: string, page: { from: number; size: number }, now: Date) {
  const { postings, total } = await listNewestPublicPostings({ organisationId }, page, now)
  return { jobs: postings.map(asFound), total }
}

/** Jobs of one role in a country, or in a town however it is spelt. */
export const listJobsOfRoleIn = (
  { roleId, country, cities }: { roleId: string; country: string; cities: string[] | null },
  size: number,
  now: Date,
) => listNewest({ roleId, country, ...(cities && { city: { in: cities } }) }, size, now)
