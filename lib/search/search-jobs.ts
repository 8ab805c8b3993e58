import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { type ListedPosting, listPublicPostingsByIds } from '@/lib/postings/list-public-postings'
import { yearlyAmount } from '@/lib/postings/pay'
import { findNewestInstead } from './find-newest-instead'
import type { JobSearchEngine, SearchFilters, SearchRequest, SearchResult } from './job-search-engine'
import { linesThatMatch, type Marks, markWords, type TextPart } from './mark-words'
import { pageSize } from './parse-search-params'
import { type Facet, facets } from './schema'
import { searchEngine } from './search-engine'
import type { SearchState } from './search-url'

/** What may be dropped from a search that found nothing. */
export type Drop = { what: Facet | 'pay' | 'within' | 'q'; gives: number }

export interface FoundJob extends ListedPosting {
  /** Two lines of the posting that say most of what was looked for, taken apart for marking. */
  lines: TextPart[][]
}

export interface FoundJobs extends SearchResult {
  /** Fewer than ids when a posting ceased to be public a moment ago. */
  jobs: FoundJob[]
  /** Only for a search that found nothing: what to drop, the most jobs first. */
  drops: Drop[]
}

const dayMs = 86_400_000

function filtersOf(state: SearchState, now: Date): SearchFilters {
  return {
    ...state.filters,
    ...(state.pay ? { payMin: yearlyAmount(state.pay, state.per), includeUnstatedPay: state.unstated } : {}),
    ...(state.within ? { postedFrom: new Date(now.getTime() - state.within * dayMs) } : {}),
    ...(state.closing ? { closesBefore: new Date(now.getTime() + state.closing * dayMs) } : {}),
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
  const request: SearchRequest = {
    q: state.q,
    filters: filtersOf(state, now),
    sort: state.sort,
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
    return { ...instead, jobs: instead.jobs.map((job) => withLines(job, instead.marks)), drops: [] }
  }
  const [jobs, drops] = await Promise.all([
    listPublicPostingsByIds(result.ids, now),
    result.total.value === 0 ? listDrops(state, request, result, engine) : [],
  ])
  return { ...result, jobs: jobs.map((job) => withLines(job, result.marks)), drops }
}

const longestLine = 240

/** Duties say most of a job; a posting that lists none is shown by the sentences of its text. */
function withLines(job: ListedPosting, marks: Marks): FoundJob {
  const lines = job.duties.length
    ? job.duties.map((duty) => duty.text)
    : job.description.split(/(?<=[.!?])\s+|\n+/).filter((line) => line.length > 20 && line.length <= longestLine)
  return { ...job, lines: linesThatMatch(lines, marks, 2).map((line) => markWords(line, marks)) }
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
  const { payMin: _, includeUnstatedPay: __, ...anyPay } = request.filters
  const { postedFrom: ___, ...anyDate } = request.filters
  const drops = await Promise.all([
    ...facets.flatMap((what) => {
      const gives = result.without[what]
      return gives === undefined ? [] : [{ what, gives }]
    }),
    ...(state.pay ? [total('pay', { filters: anyPay })] : []),
    ...(state.within ? [total('within', { filters: anyDate })] : []),
    ...(state.q ? [total('q', { q: '' })] : []),
  ]).catch(() => [])
  return drops.filter(({ gives }) => gives > 0).sort((a, b) => b.gives - a.gives)
}
