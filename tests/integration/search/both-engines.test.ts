import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchFilters, SearchRequest } from '@/lib/search/job-search-engine'
import { clientFor } from '@/lib/search/meilisearch/keys'
import { MeilisearchEngine } from '@/lib/search/meilisearch/meilisearch-engine'
import { rebuildNow } from '@/lib/search/meilisearch/upkeep'
import { PostgresEngine } from '@/lib/search/postgres/postgres-engine'
import { facets, type SearchSort } from '@/lib/search/schema'
import { QUERIES } from '../../bench/search-queries.mjs'
import { asRequest, type BenchQuery } from '../../support/bench-request'
import { generatedNow, insertGenerated } from '../../support/generated-postings'
import {
  canRunMeilisearch,
  type MeilisearchForTests,
  meilisearchForTests,
  sayWhenSkipped,
} from '../../support/meilisearch'

sayWhenSkipped('whether both engines answer alike')

const postings = 1000
let server: MeilisearchForTests
let database: PostgresEngine
let engine: MeilisearchEngine
let client: pg.Client

const request = (over: Partial<SearchRequest> = {}): SearchRequest => ({
  q: '',
  filters: {},
  sort: 'newest',
  page: 1,
  size: 20,
  facets,
  scope: { now: generatedNow },
  ...over,
})
const both = (asked: SearchRequest) => Promise.all([engine.search(asked), database.search(asked)])

/** The same numbers on every run. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}

describe.runIf(canRunMeilisearch)('both engines', () => {
  beforeAll(async () => {
    client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    client.on('error', () => {})
    await client.connect()
    for (let at = 0; at < postings; at += 1000) await insertGenerated(client, at, at + 1000)
    // Over, to come, about to close; stated and not stated; places near each other; values that differ by case only.
    await client.query(
      `update "Posting" set
      "closesAt" = case when id % 19 = 0 then $1::timestamptz - interval '1 second'
        when id % 7 = 0 then $1::timestamptz + id * interval '1 hour' end,
      "publishedAt" = case when id % 23 = 0 then $1::timestamptz + interval '1 day' else "publishedAt" end,
      "visaSponsorship" = case id % 3 when 0 then true when 1 then false end,
      "securityClearance" = case id % 5 when 0 then 'sc'::"SecurityClearance" when 1 then 'none' end,
      ir35 = case id % 4 when 0 then 'inside'::"Ir35Status" when 1 then 'outside' end,
      "workingHours" = case when id % 6 = 0 then 'part_time'::"WorkingHours" else 'full_time' end,
      latitude = case when id % 10 > 0 then 51 + (id % 200) / 100.0 end,
      longitude = case when id % 10 > 0 then -2 + (id % 300) / 100.0 end,
      city = case id % 12 when 0 then upper(city) when 1 then null else city end,
      duties = case when id % 2 = 0 then '[{"text": "Own", "responsibilityId": "own-duty", "importance": "core"}]'::jsonb
        else duties end`,
      [generatedNow],
    )
    await client.query(
      `update "Posting" set status = 'closed', "closedAt" = now(), "closeReason" = 'filled' where id % 17 = 0`,
    )
    database = new PostgresEngine()
    await database.vocabulary.count()
    server = (await meilisearchForTests()) as MeilisearchForTests
    engine = new MeilisearchEngine(server.config, database)
    await rebuildNow(server.config)
  }, 120_000)
  afterAll(async () => {
    await clientFor('builder', server.config, 5000).deleteIndexIfExists(server.config.index)
    await database.close()
    await client.end()
    await server.stop()
  })

  it('find the same, count the same and order the same, whatever is filtered', async () => {
    const all = (await database.search(request())).facets
    const next = random(7)
    const sorts: SearchSort[] = ['newest', 'salary', 'closing', 'distance', 'relevance']
    for (let round = 0; round < 100; round++) {
      const filters: SearchFilters = {}
      for (const facet of facets) {
        const values = [...(all[facet] ?? []).map(({ value }) => value), '', 'never seen']
        if (next() < 0.15) filters[facet] = values.filter(() => next() < Math.max(0.3, 3 / values.length)).slice(0, 40)
      }
      if (next() < 0.2) filters.payMin = 30_000 + Math.round(next() * 40_000)
      if (next() < 0.1) filters.payMax = 50_000
      filters.includeUnstatedPay = next() < 0.5
      if (next() < 0.2) filters.postedFrom = new Date(generatedNow.getTime() - next() * 90 * 86_400_000)
      if (next() < 0.1) filters.closesBefore = new Date(generatedNow.getTime() + 1000 * 3_600_000)
      if (next() < 0.1) filters.roles = (all.role ?? []).slice(0, 5).map(({ value }) => value)
      const wanted = sorts[round % sorts.length] as SearchSort
      if (wanted === 'distance' || next() < 0.2)
        filters.near = { latitude: 51.5, longitude: -0.5, km: 5 + next() * 100 }
      const asked = request({ filters, sort: wanted, page: 1 + Math.floor(next() * 3) })
      const [one, other] = await both(asked)
      const what = JSON.stringify(asked)
      expect(one.total, what).toEqual(other.total)
      expect(one.without, what).toEqual(other.without)
      expect(one.facets, what).toEqual(other.facets)
      expect(one.ids, what).toEqual(other.ids)
      expect(one.lastPage, what).toBe(other.lastPage)
      for (const id of one.ids) expect(one.distancesKm[id] ?? 0).toBeCloseTo(other.distancesKm[id] ?? 0, 1)
    }
  })

  it('leave out what a minus stands before, and what belongs to another organisation', async () => {
    for (const q of ['manager -project', '-planner', 'planner -"project planner"', 'pmo -analyst -senior']) {
      const [one, other] = await both(request({ q }))
      expect([q, one.total.value]).toEqual([q, other.total.value])
    }
    const { rows } = await client.query('select "organisationId" as id from "Posting" limit 1')
    const [one, other] = await both(request({ scope: { now: generatedNow, organisationId: rows[0].id } }))
    expect([one.ids, one.facets]).toEqual([other.ids, other.facets])
  })

  it('have on page 1 what the words ask for', async () => {
    const short: string[] = []
    for (const query of (QUERIES as BenchQuery[]).filter(({ want }) => want)) {
      const answers = await both(asRequest(query))
      const shares = await Promise.all(
        answers.map(async ({ ids }) => {
          const { rows } = await client.query('select title from "Posting" where id = any($1)', [ids])
          return rows.filter(({ title }) => query.want?.test(title)).length / Math.min(query.size, ids.length || 1)
        }),
      )
      if ((shares[0] as number) < Math.min(query.min, shares[1] as number))
        short.push(`${query.q} ${JSON.stringify(query.filters)}: ${shares.join(' and ')}`)
    }
    expect(short).toEqual([])
  })

  it('correct the same words and relax the same queries', async () => {
    for (const q of ['projcet suport officer', 'plannr', 'planner zzqqxx', 'zzqqxx']) {
      const [one, other] = await both(request({ q, sort: 'relevance' }))
      expect([q, one.corrected.map(({ from }) => from)]).toEqual([q, other.corrected.map(({ from }) => from)])
      expect([q, one.relaxed]).toEqual([q, other.relaxed])
    }
  })

  it('take any text for words', async () => {
    const hostile = [
      ...[
        '"',
        "'",
        '\\',
        '-',
        '--',
        '-"',
        '& | ! : * ( ) <->',
        '" OR 1=1',
        'role = "x"',
        '🚆',
        'مدير',
        '\u0000',
        'the of it',
      ],
      'x'.repeat(5000),
      'a '.repeat(500),
      '"'.repeat(99),
    ]
    for (const q of hostile) {
      const [one, other] = await both(request({ q, filters: { city: [q.slice(0, 80)] } }))
      expect([q.slice(0, 20), one.total.value]).toEqual([q.slice(0, 20), other.total.value])
      await engine.search(request({ q }))
    }
  })
})
