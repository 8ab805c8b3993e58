import { type ListedPosting, listNewestPublicPostings } from '@/lib/postings/list-public-postings'
import type { Prisma } from '@/prisma/generated/client'
import type { ContractType, Seniority, WorkMode } from '@/prisma/generated/enums'
import type { SearchRequest, SearchResult } from './job-search-engine'
import { searchDepth } from './schema'
import type { SearchState } from './search-url'

/**
 * What is shown when no engine answers: the newest public postings under the same filters. The words are not looked for,
 * since a scan of every text is what the engine is there to spare the database.
 */
export async function findNewestInstead(
  { filters, pay, unstated }: SearchState,
  request: SearchRequest,
): Promise<SearchResult & { jobs: ListedPosting[] }> {
  const began = performance.now()
  const where: Prisma.PostingWhereInput[] = []
  if (filters.role) where.push({ roleId: { in: filters.role } })
  // The address was checked against these very values.
  if (filters.workMode) where.push({ workMode: { in: filters.workMode as WorkMode[] } })
  if (filters.contract) where.push({ contractType: { in: filters.contract as ContractType[] } })
  if (filters.seniority) where.push({ seniority: { in: filters.seniority as Seniority[] } })
  if (filters.sector) where.push({ sector: { in: filters.sector } })
  if (filters.country) where.push({ country: { in: filters.country } })
  if (filters.city) where.push({ city: { in: filters.city } })
  if (filters.responsibility)
    where.push({
      OR: filters.responsibility.flatMap((responsibilityId): Prisma.PostingWhereInput[] => [
        { duties: { array_contains: [{ responsibilityId }] } },
        { decoding: { is: { responsibilities: { array_contains: [{ responsibilityId, band: 'evidenced' }] } } } },
      ]),
    })
  if (pay) where.push({ OR: [{ payYearlyMax: { gte: pay } }, ...(unstated ? [{ payYearlyMax: null }] : [])] })
  if (request.filters.postedFrom) where.push({ publishedAt: { gte: request.filters.postedFrom } })

  const { postings, total } = await listNewestPublicPostings(
    { AND: where },
    { from: (request.page - 1) * request.size, size: request.size },
    request.scope.now,
  )
  return {
    ids: postings.map(({ id }) => id),
    jobs: postings,
    distancesKm: {},
    total: { value: total, relation: 'exact' },
    lastPage: Math.max(1, Math.ceil(Math.min(total, searchDepth) / request.size)),
    facets: {},
    sampled: [],
    without: {},
    corrected: [],
    relaxed: null,
    marks: { stems: [], prefixes: [] },
    degraded: 'fallback',
    tookMs: performance.now() - began,
    engine: 'newest',
  }
}
