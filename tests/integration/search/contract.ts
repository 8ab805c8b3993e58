import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublicPosting } from '@/lib/access/visibility'
import { distanceKm } from '@/lib/places/place'
import {
  BadRequest,
  type JobSearchEngine,
  type SearchFilters,
  type SearchRequest,
} from '@/lib/search/job-search-engine'
import { type Facet, facets, notStated, statableFacets } from '@/lib/search/schema'
import { QUERIES } from '../../bench/search-queries.mjs'
import { asRequest, type BenchQuery } from '../../support/bench-request'
import { generatedNow, insertGenerated } from '../../support/generated-postings'
import { type ContractRow, readRows, varyPostings, writings, writtenMark } from './contract-postings'

/** An engine over the database of the test, and how to wait until it has seen what was written there. */
export interface EngineUnderTest {
  engine: JobSearchEngine
  waitVisible(): Promise<void>
}

const postings = 3000
const dayMs = 86_400_000

/** Everything that an engine guarantees, the same for each: see JobSearchEngine. */
export function describeJobSearch(name: string, open: () => Promise<EngineUnderTest>) {
  describe(name, () => {
    let engine: JobSearchEngine
    let client: pg.Client
    /** Those that are public. */
    let rows: ContractRow[]
    const byId = new Map<number, ContractRow>()
    const row = (id: number) => byId.get(id) as ContractRow

    beforeAll(async () => {
      client = new pg.Client({ connectionString: process.env.DATABASE_URL })
      client.on('error', () => {})
      await client.connect()
      // Written once as they are in the end: each write of a posting makes its search row anew.
      await client.query('alter table "Posting" disable trigger user')
      await insertGenerated(client, 0, postings)
      await varyPostings(client)
      await client.query('alter table "Posting" enable trigger user')
      await client.query('update "Posting" set revision = revision + 1')
      for (const read of await readRows(client)) byId.set(read.id, read)
      rows = [...byId.values()].filter((read) => isPublicPosting(read, generatedNow))
      const opened = await open()
      engine = opened.engine
      await opened.waitVisible()
    }, 300_000)

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
    const search = (over: Partial<SearchRequest> = {}) => engine.search(request(over))
    const titles = async (over: Partial<SearchRequest>) => (await search(over)).ids.map((id) => row(id).title)
    const leeds = { latitude: 53.79648, longitude: -1.54785 }

    describe('filters and facets', () => {
      it('equal counting by hand, for 200 sets of filters', async () => {
        const next = random(7)
        const pick = (facet: Facet) =>
          [rows[Math.floor(next() * rows.length)]?.values[facet] ?? []].flat()[0] ?? notStated
        const canBeUnsaid = new Set<Facet>(statableFacets)
        for (let set = 0; set < 200; set++) {
          const filters: SearchFilters = {}
          for (const facet of facets)
            if (next() < 0.2)
              filters[facet] = Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(facet)).filter(
                (value) => value !== notStated || canBeUnsaid.has(facet),
              )
          if (next() < 0.2) filters.payMin = 20_000 + Math.floor(next() * 60_000)
          if (next() < 0.1) filters.payMax = 30_000 + Math.floor(next() * 60_000)
          if (next() < 0.5) filters.includeUnstatedPay = true
          if (next() < 0.2) filters.postedFrom = new Date(generatedNow.getTime() - next() * 60 * dayMs)
          if (next() < 0.1) filters.closesBefore = new Date(generatedNow.getTime() + next() * 40 * dayMs)
          if (next() < 0.1) filters.near = { ...leeds, km: 30 + next() * 500 }
          if (next() < 0.1) filters.roles = [pick('role'), pick('role'), pick('role')].filter(Boolean)
          const expected = rows.filter((candidate) => fits(candidate, filters))
          const result = await search({ filters })
          expect(result.total).toEqual({ value: expected.length, relation: 'exact' })
          for (const facet of facets) {
            expect(result.facets[facet], facet).toEqual(countByHand(rows, filters, facet))
            if (filters[facet]?.length)
              expect(result.without[facet], facet).toBe(rows.filter((one) => fits(one, filters, facet)).length)
          }
          expect(result.ids).toEqual(
            expected
              .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || b.id - a.id)
              .slice(0, 20)
              .map(({ id }) => id),
          )
        }
      }, 240_000)

      const one: [string, SearchFilters][] = [
        ...facets.map((facet): [string, SearchFilters] => [facet, {}]),
        ['payMin', { payMin: 60_000 }],
        ['payMax', { payMax: 40_000 }],
        ['includeUnstatedPay', { payMin: 60_000, includeUnstatedPay: true }],
        ['postedFrom', { postedFrom: new Date(generatedNow.getTime() - 10 * dayMs) }],
        ['postedTo', { postedTo: new Date(generatedNow.getTime() - 10 * dayMs) }],
        ['closesBefore', { closesBefore: new Date(generatedNow.getTime() + 10 * dayMs) }],
        ['near', { near: { ...leeds, km: 120 } }],
        ['roles', { roles: ['pmo-analyst', 'no-such-role'] }],
      ]
      it.each(one)('%s alone', async (facet, given) => {
        const value = facets.includes(facet as Facet)
          ? rows.flatMap((candidate) => candidate.values[facet as Facet]).find((candidate) => candidate !== notStated)
          : undefined
        const filters = value === undefined ? given : { [facet]: [value] }
        const expected = rows.filter((candidate) => fits(candidate, filters))
        const { ids, total } = await search({ filters, size: 50 })
        expect(total).toEqual({ value: expected.length, relation: 'exact' })
        expect(expected.length).toBeGreaterThan(0)
        expect(expected.length).toBeLessThan(rows.length)
        expect(ids.every((id) => fits(row(id), filters))).toBe(true)
      })

      it('all together', async () => {
        const [wanted] = rows.filter(({ payYearlyMax, latitude, closesAt, values }) =>
          Boolean(payYearlyMax && latitude !== null && closesAt && values.responsibility.length > 0),
        )
        if (!wanted?.payYearlyMax || wanted.latitude === null || wanted.longitude === null || !wanted.closesAt)
          throw new Error('The generated postings lack one that says all of this.')
        const filters: SearchFilters = {
          ...Object.fromEntries(facets.map((facet) => [facet, [wanted.values[facet]].flat()])),
          payMin: wanted.payYearlyMax,
          payMax: wanted.payYearlyMax,
          postedFrom: wanted.publishedAt,
          postedTo: wanted.publishedAt,
          closesBefore: wanted.closesAt,
          near: { latitude: wanted.latitude, longitude: wanted.longitude, km: 5 },
          roles: [[wanted.values.role].flat()[0] ?? ''],
        }
        for (const facet of facets) if (filters[facet]?.join() === '' && facet !== 'payBasis') delete filters[facet]
        const { ids, total } = await search({ filters, sort: 'distance' })
        expect(ids).toContain(wanted.id)
        expect(total.value).toBe(rows.filter((candidate) => fits(candidate, filters)).length)
      })

      it.each(facets)('find nothing for a value of %s that no posting has, and never widen for it', async (facet) => {
        const none = await search({ q: 'manager', filters: { [facet]: ["Atlantis' or 1=1 --"] } })
        expect([none.ids, none.total]).toEqual([[], { value: 0, relation: 'exact' }])
        const [known] = none.facets[facet] ?? []
        if (!known) throw new Error(`no other value of ${facet} was counted`)
        const some = await search({ filters: { [facet]: [known.value, 'ZZ" OR status = 1'] } })
        expect(some.ids.length).toBeGreaterThan(0)
        expect(some.ids.every((id) => [row(id).values[facet]].flat().includes(known.value))).toBe(true)
      })

      it('find nothing when no role is left', async () => {
        expect((await search({ filters: { roles: [] } })).total.value).toBe(0)
      })

      it('hold with words, too, and with two hundred values', async () => {
        const country = ['GB', ...Array.from({ length: 199 }, (_, at) => `no ${at}`)]
        const filters = { country, workMode: ['remote', 'hybrid'], payMin: 30_000 }
        const result = await search({ q: 'project manager', filters, size: 50 })
        expect(result.ids.length).toBe(50)
        expect(result.ids.every((id) => fits(row(id), filters))).toBe(true)
        const sum = result.facets.role?.reduce((total, { count }) => total + count, 0)
        expect(sum).toBe(result.total.value)
        await expect(search({ filters: { country: [...country, 'one more'] } })).rejects.toThrow(BadRequest)
      })
    })

    describe('what is not public', () => {
      it('is in no hit, total, facet or suggestion', async () => {
        for (const q of ['', 'project', 'pmo analyst']) {
          const { ids } = await search({ q, size: 50 })
          expect(ids.every((id) => isPublicPosting(row(id), generatedNow))).toBe(true)
        }
        expect((await search()).total.value).toBe(rows.length)
        const at = (now: Date) => search({ scope: { now } })
        const soon = new Date(generatedNow.getTime() + 2 * dayMs)
        const then = [...byId.values()].filter((candidate) => isPublicPosting(candidate, soon))
        expect((await at(soon)).total.value).toBe(then.length)
        const before = await at(new Date('2000-01-01'))
        expect([before.total.value, before.ids, before.facets.role]).toEqual([0, [], []])
        expect(await engine.suggest('project man', { now: new Date('2000-01-01') })).toEqual([])
      })

      it('of another organisation is out of its scope', async () => {
        const organisationId = rows[0]?.organisationId
        const expected = rows.filter((candidate) => candidate.organisationId === organisationId)
        const result = await search({ size: 50, scope: { now: generatedNow, organisationId } })
        expect(result.total.value).toBe(expected.length)
        expect(new Set(result.ids)).toEqual(new Set(expected.map(({ id }) => id)))
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
        ['distance', 'project'],
        ['distance', ''],
      ] as const)('sorted by %s for “%s” never overlap and together are all', async (sort, q) => {
        const filters = sort === 'distance' ? { near: { ...leeds, km: 400 } } : {}
        const first = await search({ q, sort, filters, size: 50 })
        const reachable = Math.min(first.total.value, 1000)
        const seen: number[] = []
        for (let page = 1; page <= Math.ceil(reachable / 50); page++)
          seen.push(...(await search({ q, sort, filters, size: 50, page, facets: [] })).ids)
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen.length).toBe(reachable)
        expect(reachable).toBeGreaterThan(50)
        expect((await search({ q, sort, filters, size: 50 })).ids).toEqual(seen.slice(0, 50))
        expect((await search({ q, sort, filters, size: 7, page: 3 })).ids).toEqual(seen.slice(14, 21))
      })

      it('past the end are empty, and past the depth are refused', async () => {
        expect((await search({ q: 'nuclear', filters: { city: ['Cardiff'] }, page: 50 })).ids).toEqual([])
        for (const wrong of [{ page: 51 }, { size: 51 }, { page: 0.5 }, { sort: 'distance' as const }])
          await expect(search(wrong)).rejects.toThrow(BadRequest)
      })

      it('sorted by date, pay, closing or distance are strictly in that order, what has none at the end', async () => {
        const near = { ...leeds, km: 2000 }
        const falling = (numbers: number[]) => expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
        for (const q of ['', 'project', 'cost engineer']) {
          const sorted = async (sort: SearchRequest['sort']) =>
            (await search({ q, sort, size: 50, filters: sort === 'distance' ? { near } : {} })).ids.map(row)
          falling((await sorted('newest')).map(({ publishedAt }) => publishedAt.getTime()))
          falling((await sorted('salary')).map(({ payYearlyMax }) => payYearlyMax ?? -1))
          falling((await sorted('closing')).map(({ closesAt }) => -(closesAt?.getTime() ?? Number.MAX_SAFE_INTEGER)))
          // To the metre: engines keep places less exactly than that.
          falling((await sorted('distance')).map((found) => -Math.round((kmFrom(found, near) ?? 0) * 100)))
        }
        const { rows: last } = await client.query(
          'select count(*)::int as n from "Posting" where "payYearlyMax" is null',
        )
        expect(last[0].n).toBeGreaterThan(0)
        const narrow = { city: [rows.find(({ payYearlyMax }) => payYearlyMax === null)?.values.city ?? ''].flat() }
        const paid = (await search({ sort: 'salary', size: 50, filters: narrow })).ids.map((id) => row(id).payYearlyMax)
        expect(paid.indexOf(null)).toBe(paid.filter((pay) => pay !== null).length)
      })

      it('say how far each posting is, and only when that was asked', async () => {
        const near = { ...leeds, km: 300 }
        const { ids, distancesKm } = await search({ filters: { near }, sort: 'newest' })
        expect(Object.keys(distancesKm).map(Number).sort()).toEqual([...ids].sort())
        for (const id of ids) expect(distancesKm[id]).toBeCloseTo(kmFrom(row(id), near) ?? -1, 0)
        expect((await search()).distancesKm).toEqual({})
      })
    })

    describe('words', () => {
      it('bring the expected titles to page 1 in at least 46 of 48 searches', async () => {
        const failed: string[] = []
        let checked = 0
        for (const query of QUERIES as BenchQuery[]) {
          if (!query.want) continue
          const { ids } = await engine.search(asRequest(query))
          checked++
          const good = ids.filter((id) => query.want?.test(row(id).title)).length / ids.length
          if (!(good >= query.min)) failed.push(`${query.kind}: ${query.q}`)
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
      ])('“%s” finds the same jobs as “%s”', async (written, other) => {
        const a = await search({ q: written })
        const b = await search({ q: other })
        expect(a.ids.length).toBeGreaterThan(0)
        expect(a.ids.filter((id) => b.ids.includes(id)).length / a.ids.length).toBeGreaterThanOrEqual(0.8)
      })

      it.each(writings.map((ways, index) => ({ ways, index, name: ways.join(', ') })))(
        'in every way of writing find all others: $name',
        async ({ ways, index }) => {
          const mark = `"${writtenMark(index)}"`
          const written = rows.filter(({ description }) =>
            ways.some((way) => description.includes(`${mark.slice(1, -1)}: ${way}. `)),
          )
          expect(written.length).toBe(ways.length)
          for (const way of ways) {
            const { ids, relaxed } = await search({ q: `${way} ${mark}` })
            expect([way, [...ids].sort(), relaxed]).toEqual([way, written.map(({ id }) => id).sort(), null])
          }
        },
      )

      it('that begin a phrase find what has the phrase, and short ones what they are short for', async () => {
        const [tools, requests] = [0, writings.findIndex(([way]) => way === 'change requests')]
        const count = async (q: string) => (await search({ q })).total.value
        // The look-alike has the words, too.
        expect(await count(`project "${writtenMark(tools)}"`)).toBe(4)
        expect(await count(`microsoft "${writtenMark(tools)}"`)).toBe(2)
        expect(await count(`cr "${writtenMark(requests)}"`)).toBe(2)
        expect(await count(`change "${writtenMark(requests)}"`)).toBe(2)
      })

      it('keep IT in IT project manager, and put head of PMO first', async () => {
        for (const title of (await titles({ q: 'IT project manager' })).slice(0, 10))
          expect(title).toMatch(/\bIT project manager/i)
        for (const title of (await titles({ q: 'head of pmo' })).slice(0, 10)) expect(title).toMatch(/^head of/i)
      })

      it('in quotes are found as they stand', async () => {
        const { ids } = await search({ q: '"critical path and float"', size: 50 })
        expect(ids.length).toBeGreaterThan(5)
        for (const id of ids) expect(row(id).description).toMatch(/critical path and float/i)
      })

      it('behind a minus are in no posting that is found, and the others all are', async () => {
        const words = ({ title, description }: ContractRow) => `${title} ${description}`
        const nuclear = rows.filter((candidate) => /nuclear/i.test(words(candidate)))
        for (const [q, among, out, like] of [
          ['nuclear -senior', nuclear, /\bsenior\b/i, /senior/i],
          ['nuclear -"project manager"', nuclear, /project manager\b/i, /projects?\W+manag/i],
          ['-senior', rows, /\bsenior\b/i, /senior/i],
          ['-"critical path and float" ', rows, /critical path and float/i, /critical\W+path\W+and\W+float/i],
        ] as const) {
          const { ids, total } = await search({ q, size: 50 })
          expect(ids.length, q).toBeGreaterThan(5)
          for (const id of ids) expect(words(row(id)), q).not.toMatch(out)
          expect(total.value, q).toBeLessThan(among.length)
          expect(total.value, q).toBeGreaterThanOrEqual(among.filter((one) => !like.test(words(one))).length)
        }
        expect((await search({ q: 'nuclear -nuclear' })).ids).toEqual([])
      })

      it('misspelt are found', async () => {
        for (const title of (await titles({ q: 'project cordinator' })).slice(0, 10))
          expect(title).toMatch(/co-?ordinator/i)
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
        '-',
        '--planner -- -"',
        '-"" -\'a\' -\\',
        '-a '.repeat(200),
        '1e999 0x41 3d 19th',
        '\uD83D planner',
      ].map((q) => ({ q, name: JSON.stringify(q).slice(0, 40) }))
      it.each(anyText)('of any kind are taken: $name', async ({ q }) => {
        const result = await search({ q, filters: { country: ['IE'], workMode: ['"] OR status = "draft'] } })
        expect([result.ids, result.total.value]).toEqual([[], 0])
        const some = await search({ q, filters: { country: ['IE'] } })
        expect(some.ids.every((id) => row(id).values.country === 'IE')).toBe(true)
        await engine.suggest(q, { now: generatedNow })
      })
    })
  })
}

/** The same numbers on every run. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}

const kmFrom = ({ latitude, longitude }: ContractRow, near: { latitude: number; longitude: number }) =>
  latitude === null || longitude === null ? null : distanceKm(near, { latitude, longitude })

function fits(row: ContractRow, filters: SearchFilters, except?: Facet): boolean {
  const { payMin, payMax, includeUnstatedPay, postedFrom, postedTo, closesBefore, near, roles } = filters
  const paid =
    row.payYearlyMax === null
      ? includeUnstatedPay === true
      : row.payYearlyMax >= (payMin ?? 0) && (row.payYearlyMin ?? 0) <= (payMax ?? Number.MAX_SAFE_INTEGER)
  const km = near ? kmFrom(row, near) : 0
  return (
    facets.every(
      (facet) =>
        facet === except ||
        !filters[facet]?.length ||
        [row.values[facet]].flat().some((value) => filters[facet]?.includes(value)),
    ) &&
    ((payMin === undefined && payMax === undefined) || paid) &&
    (!postedFrom || row.publishedAt >= postedFrom) &&
    (!postedTo || row.publishedAt <= postedTo) &&
    (!closesBefore || (row.closesAt !== null && row.closesAt <= closesBefore)) &&
    (!near || (km !== null && km <= near.km)) &&
    (!roles || [row.values.role].flat().some((role) => roles.includes(role)))
  )
}

function countByHand(rows: readonly ContractRow[], filters: SearchFilters, facet: Facet) {
  const counts = new Map<string, number>()
  const isCounted = (value: string) => value !== notStated || facet === 'payBasis' || filters[facet]?.includes(value)
  for (const row of rows)
    if (fits(row, filters, facet))
      for (const value of [row.values[facet]].flat().filter(isCounted)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
