import { DomainError } from '@/lib/platform/errors'
import type { Facet, SearchSort } from './schema'

/** A circle on the earth; a posting whose place is not known is outside of every one. */
export interface Near {
  latitude: number
  longitude: number
  km: number
}

/**
 * OR inside a facet, AND between facets. Pay is for a year in pounds. `''` among the values of payBasis, visa, clearance or
 * ir35 stands for postings that do not say.
 */
export type SearchFilters = Partial<Record<Facet, readonly string[]>> & {
  payMin?: number
  payMax?: number
  /** With payMin or payMax: also postings that state no pay. */
  includeUnstatedPay?: boolean
  postedFrom?: Date
  postedTo?: Date
  /** Closes at this moment or earlier; a posting that names no end does not. */
  closesBefore?: Date
  near?: Near
  /** Of these roles only, beside what the facet `role` selects; none of them: nothing is found. */
  roles?: readonly string[]
}

export interface SearchRequest {
  /** What was typed; "quoted phrases" and -words to leave out are honoured, at most 500 characters and ten words count. */
  q: string
  filters: SearchFilters
  /** `distance` needs `filters.near`. */
  sort: SearchSort
  /** From 1; page × size is at most 1,000. */
  page: number
  /** 1 to 50. */
  size: number
  facets: readonly Facet[]
  /** Comes from the server, never from an address: postings public at `now`, perhaps of one organisation only. */
  scope: { now: Date; organisationId?: string }
}

export interface FacetCount {
  value: string
  count: number
}

export interface SearchResult {
  /** In order; ids only, since what is shown comes from the database under the public predicate. */
  ids: number[]
  /** How far each of them is from `near`, in km; empty without it. */
  distancesKm: Record<number, number>
  total: { value: number; relation: 'exact' | 'approx' }
  lastPage: number
  /**
   * Disjunctive: each facet counts what the others leave. By count, then by value. A posting counts once for each
   * responsibility that it asks for. Postings that do not say count as `''` in payBasis, and in visa, clearance and ir35
   * where that is chosen; elsewhere they do not count.
   */
  facets: Partial<Record<Facet, FacetCount[]>>
  /** Facets whose figures come from a sample though the total does not. */
  sampled: readonly Facet[]
  /** The total if this facet's selection were dropped, for each facet that has one. */
  without: Partial<Record<Facet, number>>
  corrected: { from: string; to: string[] }[]
  /** Nothing had all the words, so some were left out: these were kept. */
  relaxed: string[] | null
  /** What to mark in a text, see markWords. */
  marks: { stems: string[]; prefixes: string[] }
  /** fallback: answered without the engine that was asked; partial: that engine was cut off before it had seen everything. */
  degraded: false | 'fallback' | 'partial'
  tookMs: number
  engine: string
}

export interface SearchOptions {
  signal?: AbortSignal
  timeoutMs?: number
}

export interface Suggestion {
  text: string
  kind: 'title' | 'organisation' | 'city'
}

/**
 * An ordering of public postings. Guarantees: every id satisfies every filter and the scope; the order is total, so pages
 * never overlap while data stands still; relation `exact` equals counting by hand; a sort other than relevance is strict;
 * no text of a person reaches an expression language unescaped; and it fails only with the three errors below.
 */
export interface JobSearchEngine {
  readonly name: string
  search(request: SearchRequest, options?: SearchOptions): Promise<SearchResult>
  /** At most `limit` texts that complete what was typed, titles first. */
  suggest(typed: string, options: { now: Date; limit?: number }): Promise<Suggestion[]>
  /** Writes the whole index anew while search stays up. Needed after a change of the synonym rules. */
  rebuild(): Promise<{ indexed: number }>
  health(): Promise<{ ok: boolean; indexed: number; published: number }>
  close(): Promise<void>
}

export class SearchUnavailable extends DomainError {
  constructor(options?: { cause: unknown }) {
    super('unavailable', 'Search is not available at the moment.')
    this.cause = options?.cause
  }
}

export class SearchTimeout extends DomainError {
  constructor() {
    super('unavailable', 'The search took too long.')
  }
}

/** The caller asked for what the interface does not offer: a fault of the program, never of a person's words. */
export class BadRequest extends DomainError {
  constructor(message: string) {
    super('invalid', message)
  }
}
