import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { SearchTimeout, SearchUnavailable } from '@/lib/search/job-search-engine'
import { firstSample } from '@/lib/search/postgres/matching-rows'
import { PostgresEngine } from '@/lib/search/postgres/postgres-engine'
import { facets } from '@/lib/search/schema'

const now = new Date('2026-11-25T12:00:00Z')
let engine: PostgresEngine
let organisationId: string

beforeAll(async () => {
  engine = new PostgresEngine()
  const organisation = await db().organisation.create({
    data: { slug: 'northmoor', name: 'Northmoor Water', sector: 'Utilities', country: 'GB' },
    select: { id: true },
  })
  organisationId = organisation.id
})
beforeEach(async () => {
  await db().posting.deleteMany()
})
afterAll(() => engine.close())

const found = async (q: string, at = now) =>
  (await engine.search({ q, filters: {}, sort: 'relevance', page: 1, size: 50, facets, scope: { now: at } })).ids

const posting = (over: object = {}) => ({
  organisationId,
  title: 'Turbine Planner',
  description: 'Plans the outage.',
  requirements: ['Knows Primavera'],
  benefits: [],
  duties: [{ text: 'Keep the dashboards truthful', responsibilityId: null, importance: 'core' }],
  country: 'GB',
  city: 'Leeds',
  roleId: 'pmo-planner',
  workMode: 'hybrid' as const,
  contractType: 'permanent' as const,
  sector: 'Utilities',
  status: 'published' as const,
  publishedAt: new Date('2026-11-20T00:00:00Z'),
  ...over,
})
const create = async (over: object = {}) =>
  (await db().posting.create({ data: posting(over), select: { id: true } })).id

describe('a posting is found', () => {
  it('from the moment it is published, by each of its texts', async () => {
    const id = await create()
    for (const q of [
      'turbine planner',
      'northmoor',
      'leeds',
      'united kingdom',
      'pmo planner',
      'dashboards',
      'primavera',
      'outage',
    ])
      expect(await found(q), q).toEqual([id])
  })

  it('by its new words and not by the old ones after a change', async () => {
    const id = await create()
    await db().posting.update({ where: { id }, data: { title: 'Reactor Scheduler', city: 'Derby' } })
    expect([await found('turbine'), await found('leeds'), await found('reactor derby')]).toEqual([[], [], [id]])
  })

  it('by the new name of its employer', async () => {
    const id = await create()
    await db().organisation.update({ where: { id: organisationId }, data: { name: 'Southmoor Water' } })
    expect([await found('northmoor'), await found('southmoor')]).toEqual([[], [id]])
    await db().organisation.update({ where: { id: organisationId }, data: { name: 'Northmoor Water' } })
  })

  it('from its date of publication to its closing time, with nobody doing anything', async () => {
    const id = await create({ closesAt: new Date('2026-11-26T00:00:00Z') })
    expect(await found('turbine', new Date('2026-11-19T23:59:59Z'))).toEqual([])
    expect(await found('turbine', new Date('2026-11-25T23:59:59Z'))).toEqual([id])
    expect(await found('turbine', new Date('2026-11-26T00:00:00Z'))).toEqual([])
  })
})

describe('a posting is not found', () => {
  it('as a draft, once closed, or once deleted', async () => {
    const id = await create({ status: 'draft', publishedAt: null })
    expect(await found('turbine')).toEqual([])
    await db().posting.update({ where: { id }, data: { status: 'published', publishedAt: new Date('2026-11-20') } })
    expect(await found('turbine')).toEqual([id])
    await db().posting.update({ where: { id }, data: { status: 'closed', closedAt: now, closeReason: 'filled' } })
    expect(await found('turbine')).toEqual([])
    const other = await create()
    expect(await found('turbine')).toEqual([other])
    await db().posting.delete({ where: { id: other } })
    expect(await found('turbine')).toEqual([])
  })

  it('when its transaction is undone', async () => {
    await expect(
      db().$transaction(async (tx) => {
        await tx.posting.create({ data: posting() })
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await found('turbine')).toEqual([])
  })
})

describe('the index', () => {
  it('gives new facet values a number each, also when two publications bring them at once', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        create({ city: `Town ${at % 4}`, roleId: null, seniority: null, sector: `S${at % 3}` }),
      ),
    )
    const result = await engine.search({
      q: '',
      filters: {},
      sort: 'newest',
      page: 1,
      size: 50,
      facets,
      scope: { now },
    })
    expect(result.facets.city).toEqual(['Town 0', 'Town 1', 'Town 2', 'Town 3'].map((value) => ({ value, count: 3 })))
    expect(result.facets.sector).toEqual(['S0', 'S1', 'S2'].map((value) => ({ value, count: 4 })))
    // What is not stated is not a value.
    expect([result.facets.role, result.facets.seniority]).toEqual([[], []])
  })

  it('refuses a value that its facet has no room for, with a sentence', async () => {
    await db().$executeRaw`insert into job_facet_value values ('sector', 1023, 'The last one')`
    await expect(create({ sector: 'One too many' })).rejects.toThrow(
      /sector has room for 1023 values and cannot take "One too many"/,
    )
    await db().$executeRaw`delete from job_facet_value where code = 1023`
  })

  it('is written anew by a rebuild, and health tells when it differs', async () => {
    const id = await create()
    await db().$executeRaw`update job_search set title_tsv = '', tsv = '', body = ''`
    await db()
      .$executeRaw`insert into job_search (job_id, fa, fb, fc, city, employer, posted_at, closes_at, organisation_id, bucket, title_tsv, tsv, body)
        select 999999, fa, fb, fc, city, employer, posted_at, closes_at, organisation_id, bucket, title_tsv, tsv, body from job_search`
    expect(await found('turbine')).toEqual([])
    expect((await engine.health()).ok).toBe(false)
    expect(await engine.rebuild()).toEqual({ indexed: 1 })
    expect(await found('turbine')).toEqual([id])
    expect(await engine.health()).toEqual({ ok: true, indexed: 1, published: 1 })
  })
})

describe('a search that cannot be answered', () => {
  it('ends when its time is up or its caller leaves, gives its connection back, and works again after', async () => {
    const id = await create()
    const few = new PostgresEngine({ connections: 2 })
    const request = { q: 'turbine', filters: {}, sort: 'relevance', page: 1, size: 20, facets, scope: { now } } as const
    expect((await few.search(request)).ids).toEqual([id])
    const blocker = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await blocker.connect()
    await blocker.query('begin; lock table job_search in access exclusive mode')
    for (let time = 0; time < 3; time++)
      await expect(few.search(request, { timeoutMs: 150 })).rejects.toThrow(SearchTimeout)
    const leaving = new AbortController()
    const left = few.search(request, { signal: leaving.signal })
    leaving.abort(new Error('left'))
    await expect(left).rejects.toThrow('left')
    await blocker.query('rollback')
    await blocker.end()
    expect((await few.search(request)).ids).toEqual([id])
    await few.close()
  })

  it('says so when there is no database', async () => {
    const lost = new PostgresEngine({ url: 'postgresql://nobody@127.0.0.1:1/none' })
    await expect(
      lost.search({ q: '', filters: {}, sort: 'newest', page: 1, size: 20, facets, scope: { now } }),
    ).rejects.toThrow(SearchUnavailable)
    await lost.close()
  })
})

describe('counts of a broad search', () => {
  it.each([firstSample(100_000, false), firstSample(1_000_000, false)])(
    'come from a share that is as large as it says: %o',
    async ({ oneIn, withWords, withoutWords }) => {
      for (const conditions of [withWords, withoutWords]) {
        const [row] = await db().$queryRawUnsafe<{ rows: number }[]>(
          `select count(*)::int as rows from (
             select job_id::int, hashint4(job_id::int) & 63 as bucket from generate_series(1, 200000) job_id
           ) postings where ${conditions.join(' and ')}`,
        )
        expect(Math.abs((row?.rows ?? 0) * oneIn - 200_000)).toBeLessThan(20_000)
      }
    },
  )

  it('come from a sample that is marked, and are exact when the same is asked again', async () => {
    // A statement has its time limit, and each row is indexed within it.
    for (let batch = 0; batch < 8; batch++)
      await db().posting.createMany({
        data: Array.from({ length: 500 }, (_, at) => posting({ title: at % 4 ? 'PMO Analyst' : 'Turbine Planner' })),
      })
    const small = new PostgresEngine({ exactUpTo: 500 })
    await small.vocabulary.count()
    const request = { q: 'outage', filters: {}, sort: 'newest', page: 1, size: 20, facets, scope: { now } } as const
    const first = await small.search(request)
    expect(first.total.relation).toBe('approx')
    expect(Math.abs(first.total.value - 4000)).toBeLessThan(1000)
    await expect
      .poll(async () => (await small.search(request)).total, { timeout: 5000 })
      .toEqual({ value: 4000, relation: 'exact' })
    // Too few in the sample to tell: counted one by one.
    const narrow = await small.search({ ...request, filters: { payMin: 10 } })
    expect(narrow.total).toEqual({ value: 0, relation: 'exact' })
    await small.close()
  })
})
