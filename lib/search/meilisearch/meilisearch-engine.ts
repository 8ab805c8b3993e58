import type { Meilisearch, MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import { checkRequest } from '../check-request'
import type {
  FacetCount,
  JobSearchEngine,
  Near,
  SearchOptions,
  SearchRequest,
  SearchResult,
  Suggestion,
} from '../job-search-engine'
import { lessWords } from '../less-words'
import type { PostgresEngine } from '../postgres/postgres-engine'
import type { Deadline } from '../postgres/search-pool'
import { type ReadQuery, readQuery } from '../read-query'
import { type Facet, notStated, type SearchSort, searchDepth } from '../schema'
import { synonyms } from '../synonyms'
import type { MeilisearchConfig } from './config'
import { decodeFacetValue } from './facet-value'
import { type FilterExpression, filterExpression, without } from './filter-expression'
import { clientFor } from './keys'
import { kmBetween } from './km-between'
import { asSearchError } from './open-client'
import { searchCutoffMs } from './settings'
import { readHealth, rebuildNow } from './upkeep'
import { type WrittenQuery, writeQuery } from './write-query'

const timeoutMs = 1500
/** Queries whose writing is kept, and for how long: the words of all postings change slowly. */
const mostWritten = 2000
const keepWrittenMs = 60_000

interface Hit {
  id: number
  _geo: { lat: number; lng: number } | null
}

interface Answer {
  hits: MultiSearchResult<Hit>
  /** Of each facet that has a selection: what the other conditions leave. */
  others: Map<Facet, MultiSearchResult<Hit>>
  /** How many there are for the words as they were typed, where those were corrected. */
  asTyped: number
}

/** Search in a Meilisearch beside the database. The words of all postings, and completions, come from the database. */
export class MeilisearchEngine implements JobSearchEngine {
  readonly name = 'meilisearch'
  readonly #client: Meilisearch
  readonly #written = new Map<string, { query: WrittenQuery; until: number }>()

  constructor(
    private readonly config: MeilisearchConfig,
    private readonly database: PostgresEngine,
  ) {
    this.#client = clientFor('searcher', config, timeoutMs)
  }

  async search(request: SearchRequest, options: SearchOptions = {}): Promise<SearchResult> {
    const began = performance.now()
    checkRequest(request)
    const deadline = { at: began + (options.timeoutMs ?? timeoutMs), signal: options.signal }
    const filter = filterExpression(request)
    const read = readQuery(request.q)
    let query = await this.#write(read, request.q, deadline)
    let answer = await this.#ask(query, filter, request, deadline)
    if (query.asTyped && answer.asTyped > 0) {
      query = { ...query, text: query.asTyped.openly, asTyped: null, corrected: [] }
      answer = await this.#ask(query, filter, request, deadline)
    }
    let relaxed: string[] | null = null
    const total = (result: MultiSearchResult<Hit>) => result.totalHits ?? 0
    // Only where the words are to blame: with a filter in the way, leaving out words would hide what to change.
    const wordsToBlame = total(answer.hits) === 0 && [...answer.others.values()].every((other) => total(other) === 0)
    for (const fewer of wordsToBlame ? lessWords(read, query.words) : []) {
      const wider = await writeQuery(fewer, this.database.vocabulary, deadline)
      const found = await this.#ask(wider, filter, request, deadline)
      if (total(found.hits) === 0) continue
      relaxed = fewer.words.map(({ word }) => synonyms.shown[word] ?? word)
      query = wider
      answer = found
      break
    }
    const { hits, others } = answer
    return {
      ids: hits.hits.map(({ id }) => id),
      distancesKm: distances(hits.hits, request.filters.near),
      total: { value: total(hits), relation: 'exact' },
      lastPage: Math.max(1, Math.ceil(Math.min(total(hits), searchDepth) / request.size)),
      facets: Object.fromEntries(
        request.facets.map((facet) => [facet, countsOf(facet, others.get(facet) ?? hits, request)]),
      ),
      sampled: [],
      without: Object.fromEntries([...others].map(([facet, other]) => [facet, total(other)])),
      corrected: query.corrected,
      relaxed,
      marks: query.marks,
      // What the server found until it was cut off is all it gives, and it does not say so.
      degraded: hits.processingTimeMs >= searchCutoffMs ? 'partial' : false,
      tookMs: performance.now() - began,
      engine: this.name,
    }
  }

  async #write(read: ReadQuery, typed: string, deadline: Deadline): Promise<WrittenQuery> {
    const { vocabulary } = this.database
    await vocabulary.freshen(deadline)
    const kept = this.#written.get(typed)
    if (kept && kept.until > performance.now()) return kept.query
    const query = await writeQuery(read, vocabulary, deadline)
    if (this.#written.size >= mostWritten) this.#written.clear()
    this.#written.set(typed, { query, until: performance.now() + keepWrittenMs })
    return query
  }

  /** One request: all conditions, and once more without its own for each facet that has a selection. */
  async #ask(
    query: WrittenQuery,
    filter: FilterExpression,
    request: SearchRequest,
    { at, signal }: Deadline,
  ): Promise<Answer> {
    const selected = [...filter.byFacet.keys()]
    const common = { indexUid: this.config.index, q: query.text, matchingStrategy: 'all' as const }
    const queries: MultiSearchQuery[] = [
      {
        ...common,
        filter: without(filter),
        sort: sortOf(request),
        page: request.page,
        hitsPerPage: request.size,
        facets: request.facets.filter((facet) => !selected.includes(facet)),
      },
      ...selected.map((facet) => ({
        ...common,
        filter: without(filter, facet),
        page: 1,
        // Counts are whole only for a search by pages.
        hitsPerPage: 0,
        facets: request.facets.includes(facet) ? [facet] : [],
      })),
      ...(query.asTyped
        ? [{ ...common, q: query.asTyped.exactly, filter: without(filter), page: 1, hitsPerPage: 0 }]
        : []),
    ]
    const timeout = AbortSignal.timeout(Math.max(1, Math.round(at - performance.now())))
    try {
      const { results } = await this.#client.multiSearch<{ queries: MultiSearchQuery[] }, Hit>(
        { queries },
        { signal: signal ? AbortSignal.any([signal, timeout]) : timeout },
      )
      const [hits, ...others] = results
      if (!hits || results.length !== queries.length) throw new TypeError('The server left out answers.')
      return {
        hits,
        others: new Map(selected.map((facet, index) => [facet, others[index] as MultiSearchResult<Hit>])),
        asTyped: query.asTyped ? (results.at(-1)?.totalHits ?? 0) : 0,
      }
    } catch (error) {
      signal?.throwIfAborted()
      throw asSearchError(error)
    }
  }

  suggest(typed: string, options: { now: Date; limit?: number }): Promise<Suggestion[]> {
    return this.database.suggest(typed, options)
  }

  rebuild() {
    return rebuildNow(this.config)
  }

  health() {
    return readHealth(this.config)
  }

  async close() {}
}

const sorts: Record<Exclude<SearchSort, 'distance'>, string[]> = {
  relevance: [],
  newest: ['postedAt:desc', 'id:desc'],
  salary: ['payMax:desc', 'id:desc'],
  closing: ['closesAt:asc', 'id:desc'],
}

const sortOf = ({ sort, filters: { near } }: SearchRequest) =>
  sort === 'distance' ? [`_geoPoint(${near?.latitude}, ${near?.longitude}):asc`, 'id:desc'] : sorts[sort]

function distances(hits: readonly Hit[], near: Near | undefined): Record<number, number> {
  if (!near) return {}
  return Object.fromEntries(
    hits.flatMap(({ id, _geo }) => (_geo ? [[id, kmBetween(near, { latitude: _geo.lat, longitude: _geo.lng })]] : [])),
  )
}

function countsOf(
  facet: Facet,
  { facetDistribution }: MultiSearchResult<Hit>,
  { filters }: SearchRequest,
): FacetCount[] {
  // Most postings say nothing of most of this, which is no choice worth a line unless it was made.
  const countsUnsaid = facet === 'payBasis' || filters[facet]?.includes(notStated)
  return Object.entries(facetDistribution?.[facet] ?? {})
    .map(([encoded, count]) => ({ value: decodeFacetValue(encoded), count }))
    .filter(({ value }) => value !== notStated || countsUnsaid)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
