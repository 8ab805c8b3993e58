import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublicPosting } from '@/lib/access/visibility'
import { canonicalText } from '@/lib/search/canonical-text'
import { BadRequest, type SearchFilters, type SearchRequest } from '@/lib/search/job-search-engine'
import { PostgresEngine } from '@/lib/search/postgres/postgres-engine'
import { type Facet, facets } from '@/lib/search/schema'
import { databaseRules } from '@/lib/search/synonyms'
import { QUERIES } from '../../bench/search-queries.mjs'
import { asRequest, type BenchQuery } from '../../support/bench-request'
import { generatedNow, insertGenerated } from '../../support/generated-postings'

const postings = 4000
let engine: PostgresEngine
let client: pg.Client

interface Row {
  id: number
  title: string
  status: string
  publishedAt: Date
  closesAt: Date | null
  payYearlyMin: number | null
  payYearlyMax: number | null
  values: Record<Facet, string | string[]>
}
let rows: Row[]
const byId = new Map<number, Row>()

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  client.on('error', () => {})
  await client.connect()
  await insertGenerated(client, 0, postings)
  // Some are over, some not yet there, some never were.
  await client.query(
    `update "Posting" set status = 'closed', "closedAt" = now(), "closeReason" = 'filled' where id % 17 = 0`,
  )
  await client.query(`update "Posting" set "closesAt" = $1::timestamptz - interval '1 second' where id % 19 = 0`, [
    generatedNow,
  ])
  await client.query(`update "Posting" set "closesAt" = $1::timestamptz + id * interval '1 hour' where id % 7 = 0`, [
    generatedNow,
  ])
  await client.query(`update "Posting" set "publishedAt" = $1::timestamptz + interval '1 day' where id % 23 = 0`, [
    generatedNow,
  ])
  await client.query(`update "Posting" set status = 'draft' where id % 29 = 0 and status = 'published'`)
  // Sure duties count, possible ones and those of a failed reading do not; the employer's own always do.
  await client.query(`insert into "Decoding"
    select id, revision, 'test', '1.0.0', repeat('0', 64), null, 1, jsonb_build_array(
        jsonb_build_object('responsibilityId', 'duty-' || id % 9, 'band', 'evidenced', 'lines', '[1]'::jsonb),
        jsonb_build_object('responsibilityId', 'duty-' || id % 5, 'band', 'evidenced', 'lines', '[2]'::jsonb),
        jsonb_build_object('responsibilityId', 'doubtful', 'band', 'possible', 'lines', '[3]'::jsonb)),
      case when id % 11 = 0 then 'failed' end, now()
    from "Posting" where id % 3 > 0`)
  await client.query(`update "Posting" set duties = '[{"text": "Own", "responsibilityId": "own-duty", "importance": "core"},
    {"text": "Free", "responsibilityId": null, "importance": "core"}]' where id % 4 = 0`)
  const read = await client.query(`select id, title, status, "publishedAt", "closesAt", "payYearlyMin", "payYearlyMax",
    json_build_object('role', coalesce("roleId", ''), 'workMode', "workMode", 'contract', "contractType", 'sector', sector,
      'seniority', coalesce(seniority::text, ''), 'country', country, 'city', coalesce(city, ''), 'responsibility', to_jsonb(array_remove(array[
        case when id % 3 > 0 and id % 11 > 0 then 'duty-' || id % 9 end,
        case when id % 3 > 0 and id % 11 > 0 and id % 5 <> id % 9 then 'duty-' || id % 5 end,
        case when id % 4 = 0 then 'own-duty' end], null))) as values from "Posting"`)
  rows = read.rows.filter((row) => isPublicPosting(row, generatedNow))
  for (const row of read.rows) byId.set(row.id, row)
  engine = new PostgresEngine()
  await engine.vocabulary.count()
})

afterAll(async () => {
  await engine.close()
  await client.end()
})

const request = (over: Partial<SearchRequest> = {}): SearchRequest => ({
  q: '',
  filters: {},
  sort: 'relevance',
  page: 1,
  size: 20,
  facets,
  scope: { now: generatedNow },
  ...over,
})
const titles = async (over: Partial<SearchRequest>) =>
  (await engine.search(request(over))).ids.map((id) => byId.get(id)?.title ?? '')

/** The same numbers on every run. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}

describe('filters and facets', () => {
  const matches = (row: Row, filters: SearchFilters, except?: Facet) =>
    facets.every(
      (facet) =>
        facet === except ||
        !filters[facet]?.length ||
        [row.values[facet]].flat().some((value) => filters[facet]?.includes(value)),
    ) &&
    (filters.payMin === undefined && filters.payMax === undefined
      ? true
      : row.payYearlyMax === null
        ? filters.includeUnstatedPay === true
        : row.payYearlyMax >= (filters.payMin ?? 0) &&
          (row.payYearlyMin ?? 0) <= (filters.payMax ?? Number.MAX_SAFE_INTEGER)) &&
    (!filters.postedFrom || row.publishedAt >= filters.postedFrom)

  function byHand(filters: SearchFilters, facet: Facet) {
    const counts = new Map<string, number>()
    for (const row of rows)
      if (matches(row, filters, facet))
        for (const value of [row.values[facet]].flat().filter(Boolean)) counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }

  it('equal counting by hand, for 100 sets of filters', async () => {
    const next = random(7)
    const pick = (facet: Facet) => [rows[Math.floor(next() * rows.length)]?.values[facet] ?? []].flat()[0] ?? ''
    for (let set = 0; set < 100; set++) {
      const filters: SearchFilters = {}
      for (const facet of facets)
        if (next() < 0.3)
          filters[facet] = Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(facet)).filter(Boolean)
      if (next() < 0.2) filters.payMin = 20_000 + Math.floor(next() * 60_000)
      if (next() < 0.1) filters.payMax = 30_000 + Math.floor(next() * 60_000)
      if (next() < 0.5) filters.includeUnstatedPay = true
      if (next() < 0.2) filters.postedFrom = new Date(generatedNow.getTime() - next() * 60 * 86_400_000)
      const result = await engine.search(request({ filters }))
      const expected = rows.filter((row) => matches(row, filters))
      expect(result.total).toEqual({ value: expected.length, relation: 'exact' })
      for (const facet of facets) expect(result.facets[facet]).toEqual(byHand(filters, facet))
      expect(result.ids).toEqual(
        expected
          .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || b.id - a.id)
          .slice(0, 20)
          .map((row) => row.id),
      )
    }
  })

  it('find nothing for a value that no posting has, and never widen for it', async () => {
    const none = await engine.search(request({ q: 'manager', filters: { city: ["Atlantis' or 1=1 --"] } }))
    expect(none.ids).toEqual([])
    expect(none.total).toEqual({ value: 0, relation: 'exact' })
    expect(none.facets.city?.length).toBeGreaterThan(10)
    const some = await engine.search(request({ filters: { country: ['GB', 'ZZ'] } }))
    expect(some.ids.every((id) => byId.get(id)?.values.country === 'GB')).toBe(true)
  })

  it('hold with words, too', async () => {
    const filters = { country: ['GB'], workMode: ['remote', 'hybrid'], payMin: 40_000 }
    const result = await engine.search(request({ q: 'project manager', filters, size: 50 }))
    expect(result.ids.length).toBe(50)
    expect(result.ids.every((id) => matches(byId.get(id) as Row, filters))).toBe(true)
    const sum = result.facets.role?.reduce((total, { count }) => total + count, 0)
    expect(sum).toBe(result.total.value)
  })
})

describe('what is not public', () => {
  it('is in no hit, total, facet or suggestion', async () => {
    for (const q of ['', 'project', 'pmo analyst']) {
      const result = await engine.search(request({ q, size: 50 }))
      expect(result.ids.every((id) => isPublicPosting(byId.get(id) as Row, generatedNow))).toBe(true)
    }
    expect((await engine.search(request())).total.value).toBe(rows.length)
    const later = await engine.search(request({ scope: { now: new Date(generatedNow.getTime() + 2 * 86_400_000) } }))
    expect(later.total.value).not.toBe(rows.length)
    const before = await engine.search(request({ scope: { now: new Date('2000-01-01') } }))
    expect([before.total.value, before.ids, before.facets.role]).toEqual([0, [], []])
    expect(await engine.suggest('project man', { now: new Date('2000-01-01') })).toEqual([])
  })

  it('of another organisation is out of its scope', async () => {
    const { rows: own } = await client.query(
      `select "organisationId" as id from "Posting" where id = any($1) group by 1 order by count(*) desc limit 1`,
      [rows.map((row) => row.id)],
    )
    const { rows: ids } = await client.query('select id from "Posting" where "organisationId" = $1', [own[0].id])
    const expected = new Set(
      ids.map((row) => row.id).filter((id) => isPublicPosting(byId.get(id) as Row, generatedNow)),
    )
    const result = await engine.search(request({ size: 50, scope: { now: generatedNow, organisationId: own[0].id } }))
    expect(result.total.value).toBe(expected.size)
    expect(result.ids.every((id) => expected.has(id))).toBe(true)
  })
})

describe('pages', () => {
  it.each([
    ['relevance', 'planner'],
    ['relevance', 'risk manager'],
    ['relevance', ''],
    ['newest', 'planner'],
    ['salary', 'scheduler'],
    ['closing', 'risk'],
  ] as const)('sorted by %s for “%s” never overlap and together are all', async (sort, q) => {
    const first = await engine.search(request({ q, sort, size: 50 }))
    const reachable = Math.min(first.total.value, 1000)
    const seen: number[] = []
    for (let page = 1; page <= Math.ceil(reachable / 50); page++)
      seen.push(...(await engine.search(request({ q, sort, size: 50, page }))).ids)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(reachable)
    expect((await engine.search(request({ q, sort, size: 50 }))).ids).toEqual(seen.slice(0, 50))
    expect((await engine.search(request({ q, sort, size: 7, page: 3 }))).ids).toEqual(seen.slice(14, 21))
  })

  it('past the end are empty, and past the depth are refused', async () => {
    expect((await engine.search(request({ q: 'nuclear', filters: { city: ['Cardiff'] }, page: 50 }))).ids).toEqual([])
    await expect(engine.search(request({ page: 51 }))).rejects.toThrow(BadRequest)
    await expect(engine.search(request({ size: 51 }))).rejects.toThrow(BadRequest)
    await expect(engine.search(request({ page: 0.5 }))).rejects.toThrow(BadRequest)
  })

  it('sorted by date, pay or closing are strictly in that order, what has none at the end', async () => {
    const sorted = async (sort: SearchRequest['sort'], q: string) =>
      (await engine.search(request({ q, sort, size: 50 }))).ids.map((id) => byId.get(id) as Row)
    const falling = (numbers: number[]) => expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    for (const q of ['', 'project', 'cost engineer']) {
      falling((await sorted('newest', q)).map((row) => row.publishedAt.getTime()))
      falling((await sorted('salary', q)).map((row) => row.payYearlyMax ?? -1))
      falling((await sorted('closing', q)).map((row) => -(row.closesAt?.getTime() ?? Number.MAX_SAFE_INTEGER)))
    }
  })
})

describe('words', () => {
  it('bring the expected titles to page 1 in at least 46 of 48 searches', async () => {
    const failed: string[] = []
    let checked = 0
    for (const query of QUERIES as BenchQuery[]) {
      const result = await engine.search(asRequest(query))
      if (!query.want) continue
      checked++
      const good = result.ids.filter((id) => query.want?.test(byId.get(id)?.title ?? '')).length / result.ids.length
      if (good < query.min) failed.push(`${query.kind}: ${query.q}`)
    }
    expect(checked).toBe(48)
    expect(failed.length, failed.join('; ')).toBeLessThanOrEqual(2)
    expect(failed.filter((text) => text.startsWith('typo')).length).toBeLessThanOrEqual(1)
    expect(failed.filter((text) => text.startsWith('prefix'))).toEqual([])
  })

  it.each([
    ['programme office', 'program office'],
    ['co-ordinator', 'coordinator'],
    ['planner zürich', 'planner Zurich'],
    ['project management office analyst', 'PMO analyst'],
    ['sr proj mgr ', 'senior project manager '],
    ['planner uk ', 'planner united kingdom '],
  ])('“%s” finds the same jobs as “%s”', async (one, other) => {
    const a = await engine.search(request({ q: one }))
    const b = await engine.search(request({ q: other }))
    expect(a.ids.length).toBeGreaterThan(0)
    expect(a.ids.filter((id) => b.ids.includes(id)).length / a.ids.length).toBeGreaterThanOrEqual(0.8)
  })

  it('keep IT in IT project manager, and put head of PMO first', async () => {
    for (const title of (await titles({ q: 'IT project manager' })).slice(0, 10))
      expect(title).toMatch(/\bIT project manager/i)
    for (const title of (await titles({ q: 'head of pmo' })).slice(0, 10)) expect(title).toMatch(/^head of/i)
  })

  it('in quotes are found as they stand', async () => {
    const { ids } = await engine.search(request({ q: '"critical path and float"', size: 50 }))
    const { rows: texts } = await client.query('select description from "Posting" where id = any($1)', [ids])
    expect(texts.length).toBeGreaterThan(5)
    for (const { description } of texts) expect(description).toMatch(/critical path and float/i)
  })

  it('misspelt are corrected, and the answer says so', async () => {
    const { corrected } = await engine.search(request({ q: 'project cordinator' }))
    expect(corrected).toEqual([{ from: 'cordinator', to: ['coordinator'] }])
  })

  it('that nothing has are left out, and the answer says which were kept', async () => {
    const result = await engine.search(request({ q: 'planner xyzzyqwv' }))
    expect(result.relaxed).toEqual(['planner'])
    expect(result.total.value).toBe((await engine.search(request({ q: 'planner ' }))).total.value)
  })

  it('begun are completed by titles, employers and towns', async () => {
    const found = await engine.suggest('sched', { now: generatedNow })
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ text }) => /sched/i.test(text))).toBe(true)
    expect(await engine.suggest('lond', { now: generatedNow })).toContainEqual({ text: 'London', kind: 'city' })
  })

  const anyText = [
    "'",
    '"',
    '\\',
    "\\' | 'a",
    '& | ! : * ( ) <->',
    '" OR 1=1; drop table job_search --',
    'x'.repeat(5000),
    '🦄 🦄',
    'a\0b',
    '\u202Eplanner',
    'the of and',
    '%_%',
    '{}[]^$.*+?',
    "''''''''",
    ':*:*:*',
    'a',
    '-1',
    '1e999 0x41 3d 19th',
  ].map((q) => ({ q, name: JSON.stringify(q).slice(0, 40) }))
  it.each(anyText)('of any kind are taken: $name', async ({ q }) => {
    const filters = { country: ['IE'] }
    const result = await engine.search(request({ q, filters }))
    expect(result.ids.every((id) => byId.get(id)?.values.country === 'IE')).toBe(true)
    await engine.suggest(q, { now: generatedNow })
  })
})

describe('the rules of spelling', () => {
  it.each([
    'Zürich, Łódź & Straße',
    "CO-ORDINATOR of the Organisation's programmes",
    'Ærø, œuvre, Ångström',
    'naïve—dash/slash_underscore 3.5% P6',
    'realised, optimising; labour centres',
    '日本 PMO',
    '  ',
  ])('make the same words of %j here and in the database', async (text) => {
    const { rows: canon } = await client.query('select job_search_canon($1) as text', [text])
    expect(canon[0].text).toBe(canonicalText(text))
  })

  it('are the same in the database and in the reference file', async () => {
    const { rows: rules } = await client.query(
      'select position, pattern, replacement from job_search_rule order by position',
    )
    expect(rules).toEqual(databaseRules)
  })
})
