import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { type ListedPosting, listPublicPostingsByIds } from '@/lib/postings/list-public-postings'
import { yearlyAmount } from '@/lib/postings/pay'
import { findNewestInstead } from './find-newest-instead'
import { findWantedPlace, type WantedPlace } from './find-wanted-place'
import type { JobSearchEngine, SearchFilters, SearchRequest, SearchResult } from './job-search-engine'
import { listRolesThatNeed } from './list-roles-that-need'
import { linesThatMatch, markWords, type TextPart } from './mark-words'
import { pageSize } from './parse-search-params'
import { type Facet, facets } from './schema'
import { searchEngine } from './search-engine'
import { defaultSort, type SearchState } from './search-url'

/** What may be dropped from a search that found nothing. */
export type Drop = { what: Facet | 'competency' | 'pay' | 'within' | 'closing' | 'near' | 'q'; gives: number }

export interface FoundJob extends ListedPosting {
  /** From the place that the search is near to; null without one. */
  distanceKm: number | null
  /** Two lines of the posting that say most of what was looked for, taken apart for marking. */
  lines: TextPart[][]
}

export interface FoundJobs extends SearchResult, WantedPlace {
  /** Fewer than ids when a posting ceased to be public a moment ago. */
  jobs: FoundJob[]
  /** Only for a search that found nothing: what to drop, the most jobs first. */
  drops: Drop[]
}

const dayMs = 86_400_000

async function filtersOf(state: SearchState, { near }: WantedPlace, now: Date): Promise<SearchFilters> {
  return {
    ...state.filters,
    ...(state.pay ? { payMin: yearlyAmount(state.pay, state.per), includeUnstatedPay: state.unstated } : {}),
    ...(state.within ? { postedFrom: new Date(now.getTime() - state.within * dayMs) } : {}),
    ...(state.closing ? { closesBefore: new Date(now.getTime() + state.closing * dayMs) } : {}),
    ...(near ? { near: { ...near, km: state.km } } : {}),
    ...(state.competencies.length ? { roles: await listRolesThatNeed(state.competencies) } : {}),
  }
}

/**
 * The search that an address asks for: the engine decides the order, the database decides what is public. Without an engine
 * the newest public postings under the same filters, and the answer says so.
 * @throws DomainError unavailable when the database itself cannot be asked
 */
export async function searchJobs(
  state: SearchState,
  now: Date,
  engine: JobSearchEngine = searchEngine(),
): Promise<FoundJobs> {
  const place = findWantedPlace(state.near)
  const request: SearchRequest = {
    q: state.q,
    filters: await filtersOf(state, place, now),
    sort: state.sort === 'distance' && !place.near ? defaultSort(state.q) : state.sort,
    page: state.page,
    size: pageSize,
    facets,
    scope: { now },
  }
  let result: SearchResult
  try {
    result = await engine.search(request)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'unavailable') throw error
    log.warn({ engine: engine.name, reason: error.message, cause: String(error.cause ?? '') }, 'search fell back')
    const instead = await findNewestInstead(state, request)
    return { ...instead, ...place, jobs: instead.jobs.map((job) => withLines(job, instead)), drops: [] }
  }
  const [jobs, drops] = await Promise.all([
    listPublicPostingsByIds(result.ids, now),
    result.total.value === 0 ? listDrops(state, request, result, engine) : [],
  ])
  return { ...result, ...place, jobs: jobs.map((job) => withLines(job, result)), drops }
}

const longestLine = 240

/** Duties say most of a job; a posting that lists none is shown by the sentences of its text. */
function withLines(job: ListedPosting, { marks, distancesKm }: SearchResult): FoundJob {
  const lines = job.duties.length
    ? job.duties.map((duty) => duty.text)
    : job.description.split(/(?<=[.!?])\s+|\n+/).filter((line) => line.length > 20 && line.length <= longestLine)
  return {
    ...job,
    distanceKm: distancesKm[job.id] ?? null,
    lines: linesThatMatch(lines, marks, 2).map((line) => markWords(line, marks)),
  }
}

/** What each filter keeps out, when all of them together leave nothing. */
async function listDrops(
  state: SearchState,
  request: SearchRequest,
  result: SearchResult,
  engine: JobSearchEngine,
): Promise<Drop[]> {
  const total = async (what: Drop['what'], change: Partial<SearchRequest>): Promise<Drop> => {
    const wider = await engine.search({ ...request, ...change, page: 1, size: 1, facets: [] })
    return { what, gives: wider.relaxed ? 0 : wider.total.value }
  }
  const without = (...names: (keyof SearchFilters)[]) => {
    const filters = { ...request.filters }
    for (const name of names) delete filters[name]
    return { filters }
  }
  const drops = await Promise.all([
    ...facets.flatMap((what) => {
      const gives = result.without[what]
      return gives === undefined ? [] : [{ what, gives }]
    }),
    ...(state.pay ? [total('pay', without('payMin', 'includeUnstatedPay'))] : []),
    ...(state.within ? [total('within', without('postedFrom'))] : []),
    ...(state.closing ? [total('closing', without('closesBefore'))] : []),
    ...(request.filters.near ? [total('near', { ...without('near'), sort: 'newest' })] : []),
    ...(state.competencies.length ? [total('competency', without('roles'))] : []),
    ...(state.q ? [total('q', { q: '' })] : []),
  ]).catch(() => [])
  return drops.filter(({ gives }) => gives > 0).sort((a, b) => b.gives - a.gives)
}
