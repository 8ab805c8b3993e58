import { checkRequest } from '../check-request'
import type {
  FacetCount,
  JobSearchEngine,
  SearchOptions,
  SearchRequest,
  SearchResult,
  Suggestion,
} from '../job-search-engine'
import { lessWords } from '../less-words'
import { readQuery } from '../read-query'
import { type Facet, notStated, searchDepth } from '../schema'
import { synonyms } from '../synonyms'
import { countAll, countMatches } from './count-matches'
import { countWide, type WideFacet, wideFacets } from './count-wide'
import { type AllCounts, ExactCounts } from './exact-counts'
import { excludeWords } from './exclude-words'
import { FacetCodes } from './facet-codes'
import { type FilterSql, filterSql } from './filter-sql'
import { findHits } from './find-hits'
import { type MatchQuery, matchQuery } from './match-query'
import { readsWhole } from './matching-rows'
import { type Deadline, SearchPool, statementTimeoutMs } from './search-pool'
import { suggestTexts } from './suggest-texts'
import { Vocabulary } from './vocabulary'

export interface PostgresEngineSettings {
  /** Default: DATABASE_URL. */
  url?: string
  /** Connections; a search takes three at a time. */
  connections?: number
  /** Searches that match more than about this many postings are counted on a sample. */
  exactUpTo?: number
  /** How long exact counts made behind are kept, in ms; 0: none are made. */
  keepCountsMs?: number
}

const largeTable = 250_000

/** Postings are written to the index a thousand at a time, each in a transaction of its own. */
const rebuildBatch = 1000

/** Search in the database itself, over job_search: visible at commit, in every process. */
export class PostgresEngine implements JobSearchEngine {
  readonly name = 'postgres'
  readonly #pool: SearchPool
  readonly #codes: FacetCodes
  readonly #exact: ExactCounts
  readonly #exactUpTo: number
  readonly vocabulary: Vocabulary

  constructor({ url, connections = 8, exactUpTo = 25_000, keepCountsMs = 30_000 }: PostgresEngineSettings = {}) {
    this.#pool = new SearchPool({ max: connections, ...(url ? { connectionString: url } : {}) })
    this.#codes = new FacetCodes(this.#pool)
    this.#exact = new ExactCounts(keepCountsMs)
    this.#exactUpTo = exactUpTo
    this.vocabulary = new Vocabulary(this.#pool)
  }

  async search(request: SearchRequest, options: SearchOptions = {}): Promise<SearchResult> {
    const began = performance.now()
    checkRequest(request)
    const deadline = { at: began + (options.timeoutMs ?? 2 * statementTimeoutMs), signal: options.signal }
    await this.vocabulary.freshen(deadline)
    const read = readQuery(request.q)
    const excluded = await excludeWords(read, this.vocabulary, deadline)
    const filter = await filterSql(request, excluded, this.#codes, deadline)
    let match = await matchQuery(read, this.vocabulary, deadline)
    let [hits, counts] = await this.#run(match, filter, request, deadline)
    let relaxed: string[] | null = null
    // Only where the words are to blame: with a filter in the way, leaving out words would hide what to change.
    const wordsToBlame = counts.total === 0 && [...counts.without.values()].every((total) => total === 0)
    for (const fewer of wordsToBlame && match ? lessWords(read, match.words) : []) {
      const wider = await matchQuery(fewer, this.vocabulary, deadline)
      const [widerHits, widerCounts] = await this.#run(wider, filter, request, deadline)
      if (widerCounts.total === 0) continue
      relaxed = fewer.words.map(({ word }) => synonyms.shown[word] ?? word)
      match = wider
      hits = widerHits
      counts = widerCounts
      break
    }
    const end = request.page * request.size
    const ids = hits.ids.slice(end - request.size, end)
    // A sample can miss what is on the page.
    const total = Math.max(counts.total, Math.min(hits.ids.length, end))
    return {
      ids,
      distancesKm: onlyOf(ids, hits.distancesKm),
      total: { value: total, relation: counts.relation },
      lastPage: Math.max(1, Math.ceil(Math.min(total, searchDepth) / request.size)),
      facets: await this.#facetCounts(request, counts, deadline),
      sampled:
        counts.relation === 'exact' && counts.wide?.relation === 'approx'
          ? wideFacets.filter((facet) => request.facets.includes(facet))
          : [],
      without: Object.fromEntries(counts.without),
      corrected: match?.corrected ?? [],
      relaxed,
      marks: { stems: match?.stems ?? [], prefixes: match?.prefixes ?? [] },
      degraded: false,
      tookMs: performance.now() - began,
      engine: this.name,
    }
  }

  /** Hits and counts at the same time, each on its own connection. */
  #run(match: MatchQuery | null, filter: FilterSql, request: SearchRequest, deadline: Deadline) {
    return Promise.all([
      findHits(
        this.#pool,
        match,
        filter,
        request.sort,
        request.page * request.size,
        this.vocabulary.documents,
        deadline,
      ),
      this.#count(
        match,
        filter,
        wideFacets.some((facet) => request.facets.includes(facet)),
        deadline,
      ),
    ])
  }

  async #count(match: MatchQuery | null, filter: FilterSql, withWide: boolean, deadline: Deadline): Promise<AllCounts> {
    // The first parameter is the present moment, which differs each time and hardly ever matters.
    const key = JSON.stringify([
      match?.anywhere,
      match?.phrases,
      filter.all,
      filter.late,
      withWide,
      filter.values.slice(1),
    ])
    const kept = this.#exact.get(key)
    if (kept) return kept
    const wide = (estimate: number, by: Deadline) =>
      withWide ? countWide(this.#pool, match, filter, estimate, by) : undefined
    const { documents } = this.vocabulary
    // In a large table hardly two of the rows that match share a page, so that each costs more to read.
    const exactUpTo = documents > largeTable ? this.#exactUpTo * 0.4 : this.#exactUpTo
    const [counts, wideCounts] = await Promise.all([
      countMatches(this.#pool, match, filter, documents, exactUpTo, deadline),
      wide(match ? match.estimate : documents, deadline),
    ])
    if (counts.relation === 'approx' && !readsWhole(match, filter))
      this.#exact.countBehind(key, async () => {
        const behind = { at: performance.now() + statementTimeoutMs }
        const all = await countAll(this.#pool, match, filter, behind)
        return { ...all, wide: await wide(0, behind) }
      })
    return { ...counts, wide: wideCounts }
  }

  async #facetCounts({ facets: wanted, filters }: SearchRequest, counts: AllCounts, deadline: Deadline) {
    const named: Partial<Record<Facet, FacetCount[]>> = {}
    for (const facet of wanted) {
      const values: FacetCount[] = []
      const byCode = isWide(facet) ? counts.wide?.facets[facet] : counts.facets.get(facet)
      // Most postings say nothing of most of this, which is no choice worth a line unless it was made.
      const countsUnsaid = facet === 'payBasis' || filters[facet]?.includes(notStated)
      for (const [code, count] of byCode ?? []) {
        const value = await this.#codes.value(facet, code, deadline)
        if (value !== undefined && (value !== notStated || countsUnsaid)) values.push({ value, count })
      }
      named[facet] = values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    }
    return named
  }

  suggest(typed: string, { now, limit = 8 }: { now: Date; limit?: number }): Promise<Suggestion[]> {
    return suggestTexts(this.#pool, this.vocabulary, typed, { now, limit }, { at: performance.now() + 1000 })
  }

  async rebuild() {
    let after = 0
    let indexed = 0
    for (;;) {
      const [batch] = await this.#pool.upkeep<{ n: number; last: number | null }>(
        `with batch as (select id from "Posting" where id > $1 order by id limit ${rebuildBatch}),
           ids as (select array_agg(id) as list, max(id) as last, count(*)::int as n from batch)
         select n, last, job_search_index(coalesce(list, '{}')) from ids`,
        [after],
      )
      if (!batch?.last) break
      after = batch.last
      indexed += batch.n
    }
    await this.#pool.upkeep('delete from job_search s where not exists (select from "Posting" p where p.id = s.job_id)')
    await this.vocabulary.count()
    return { indexed }
  }

  async health() {
    const [row] = await this.#pool.rows<{ indexed: number; published: number }>(
      `select (select count(*)::int from job_search) as indexed,
         (select count(*)::int from "Posting" where status = 'published') as published`,
      [],
      { at: performance.now() + statementTimeoutMs },
    )
    const { indexed = 0, published = 0 } = row ?? {}
    return { ok: indexed === published, indexed, published }
  }

  close() {
    return this.#pool.end()
  }
}

const onlyOf = (ids: readonly number[], figures: Record<number, number>): Record<number, number> =>
  Object.fromEntries(Object.entries(figures).filter(([id]) => ids.includes(Number(id))))

const isWide = (facet: Facet): facet is WideFacet => wideFacets.some((wide) => wide === facet)
