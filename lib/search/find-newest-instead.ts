import { type ListedPosting, listNewestPublicPostings } from '@/lib/postings/list-public-postings'
import type { Prisma } from '@/prisma/generated/client'
import type {
  ContractType,
  Ir35Status,
  PayPeriod,
  SecurityClearance,
  Seniority,
  WorkingHours,
  WorkMode,
} from '@/prisma/generated/enums'
import type { SearchFilters, SearchRequest, SearchResult } from './job-search-engine'
import { notStated, searchDepth } from './schema'
import type { SearchState } from './search-url'

/**
 * What is shown when no engine answers: the newest public postings under the same filters. The words are not looked for,
 * since a scan of every text is what the engine is there to spare the database.
 */
export async function findNewestInstead(
  { filters }: SearchState,
  request: SearchRequest,
): Promise<SearchResult & { jobs: ListedPosting[] }> {
  const began = performance.now()
  const where = [...chosen(filters), ...bounds(request.filters)]
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

type Where = Prisma.PostingWhereInput

/** The facets. The address was checked against these very values. */
function chosen(filters: SearchState['filters']): Where[] {
  const where: Where[] = []
  if (filters.role) where.push({ roleId: { in: filters.role } })
  if (filters.workMode) where.push({ workMode: { in: filters.workMode as WorkMode[] } })
  if (filters.contract) where.push({ contractType: { in: filters.contract as ContractType[] } })
  if (filters.hours) where.push({ workingHours: { in: filters.hours as WorkingHours[] } })
  if (filters.seniority) where.push({ seniority: { in: filters.seniority as Seniority[] } })
  if (filters.sector) where.push({ sector: { in: filters.sector } })
  if (filters.country) where.push({ country: { in: filters.country } })
  if (filters.city) where.push({ city: { in: filters.city } })
  if (filters.employer) where.push({ organisation: { is: { slug: { in: filters.employer } } } })
  if (filters.responsibility)
    where.push({
      OR: filters.responsibility.flatMap((responsibilityId): Where[] => [
        { duties: { array_contains: [{ responsibilityId }] } },
        { decoding: { is: { responsibilities: { array_contains: [{ responsibilityId, band: 'evidenced' }] } } } },
      ]),
    })
  const { payBasis, visa, clearance, ir35 } = filters
  const unpaid: Where = { payMin: null, payMax: null }
  if (payBasis)
    where.push(orUnsaid(payBasis, unpaid, (said) => ({ NOT: unpaid, payPeriod: { in: said as PayPeriod[] } })))
  if (visa)
    where.push(
      orUnsaid(visa, { visaSponsorship: null }, (said) => ({
        OR: said.map((value) => ({ visaSponsorship: value === 'offered' })),
      })),
    )
  if (clearance)
    where.push(
      orUnsaid(clearance, { securityClearance: null }, (said) => ({
        securityClearance: { in: said as SecurityClearance[] },
      })),
    )
  if (ir35) where.push(orUnsaid(ir35, { ir35: null }, (said) => ({ ir35: { in: said as Ir35Status[] } })))
  return where
}

function orUnsaid(values: readonly string[], unsaid: Where, among: (said: string[]) => Where): Where {
  const said = values.filter((value) => value !== notStated)
  return { OR: [...(said.length < values.length ? [unsaid] : []), ...(said.length > 0 ? [among(said)] : [])] }
}

/** Pay, dates, place and roles. Near is a square here, whose corners are a little further away. */
function bounds({ payMin, includeUnstatedPay, postedFrom, closesBefore, near, roles }: SearchFilters): Where[] {
  const where: Where[] = []
  if (payMin !== undefined)
    where.push({ OR: [{ payYearlyMax: { gte: payMin } }, ...(includeUnstatedPay ? [{ payYearlyMax: null }] : [])] })
  if (postedFrom) where.push({ publishedAt: { gte: postedFrom } })
  if (closesBefore) where.push({ closesAt: { lte: closesBefore } })
  if (roles) where.push({ roleId: { in: [...roles] } })
  if (near) {
    const high = near.km / 111.2
    const wide = high / Math.max(0.01, Math.cos((near.latitude * Math.PI) / 180))
    where.push({
      latitude: { gte: near.latitude - high, lte: near.latitude + high },
      longitude: { gte: near.longitude - wide, lte: near.longitude + wide },
    })
  }
  return where
}
