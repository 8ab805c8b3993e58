import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { coordinatesOf } from '@/lib/postings/posting-columns'
import { SearchUnavailable } from '@/lib/search/job-search-engine'
import { parseSearchParams } from '@/lib/search/parse-search-params'
import { closeSearchEngine, searchEngine } from '@/lib/search/search-engine'
import { searchJobs } from '@/lib/search/search-jobs'

const now = new Date('2026-11-25T12:00:00Z')
const ids: Record<string, number> = {}

beforeAll(async () => {
  const { id: organisationId } = await db().organisation.create({
    data: { slug: 'meridian', name: 'Meridian Grid', sector: 'Energy', country: 'GB' },
    select: { id: true },
  })
  const add = async (name: string, over: object) => {
    const { id } = await db().posting.create({
      data: {
        organisationId,
        title: 'PMO Analyst',
        description: 'Work.',
        requirements: [],
        benefits: [],
        country: 'GB',
        workMode: 'hybrid',
        contractType: 'permanent',
        sector: 'Energy',
        status: 'published',
        publishedAt: new Date('2026-11-20'),
        payMin: 40_000,
        payMax: 45_000,
        payCurrency: 'GBP',
        payPeriod: 'year',
        payYearlyMin: 40_000,
        payYearlyMax: 45_000,
        ...over,
      },
      select: { id: true },
    })
    ids[name] = id
  }
  const derby = { city: 'Derby', ...coordinatesOf({ city: 'Derby', region: null, country: 'GB' }) }
  await add('leeds', { city: 'Leeds', ...coordinatesOf({ city: 'Leeds', region: null, country: 'GB' }) })
  await add('derby', { ...derby, workMode: 'onsite', publishedAt: new Date('2026-10-01') })
  await add('unpaid', {
    title: 'Planner',
    ...derby,
    ...{ payMin: null, payMax: null, payCurrency: null, payPeriod: null, payYearlyMin: null, payYearlyMax: null },
  })
  await add('expired', { city: 'Leeds', closesAt: new Date('2026-11-24') })
  await add('draft', { status: 'draft', publishedAt: null })
})
afterAll(closeSearchEngine)

const search = (params: Record<string, string | string[]>, engine = searchEngine()) =>
  searchJobs(parseSearchParams(params), now, engine)
const names = (jobs: { id: number }[]) => jobs.map((job) => Object.keys(ids).find((name) => ids[name] === job.id))

/** An engine that does not answer, or that still knows what is no longer public. */
const engineThat = (over: object) => ({ ...searchEngine(), name: 'test', ...over }) as ReturnType<typeof searchEngine>

describe('searchJobs', () => {
  it('gives the jobs in the order of the engine with what a list shows', async () => {
    const { jobs, total } = await search({ q: 'pmo analyst' })
    expect(names(jobs)).toEqual(['leeds', 'derby'])
    expect(total).toEqual({ value: 2, relation: 'exact' })
    expect(jobs[0]).toMatchObject({
      organisation: { name: 'Meridian Grid', slug: 'meridian' },
      pay: { min: 40_000, max: 45_000, currency: 'GBP', period: 'year' },
    })
  })

  it('filters by pay, with or without jobs that state none, and by age', async () => {
    expect(names((await search({ pay: '42000' })).jobs)).toEqual(['leeds', 'derby'])
    expect(names((await search({ pay: '42000', unstated: 'yes' })).jobs)).toEqual(['unpaid', 'leeds', 'derby'])
    expect(names((await search({ within: '7' })).jobs)).toEqual(['unpaid', 'leeds'])
  })

  it('finds jobs near a place, the nearest first, and says how far each is', async () => {
    const { jobs, place } = await search({ near: 'leeds', km: '200', sort: 'distance' })
    expect(place).toBe('Leeds, England')
    expect(names(jobs)).toEqual(['leeds', 'unpaid', 'derby'])
    expect(jobs[0]?.distanceKm).toBe(0)
    expect(Math.round(jobs[1]?.distanceKm ?? 0)).toBe(97)
    const close = await search({ near: 'Leeds', km: '50' })
    expect(names(close.jobs)).toEqual(['leeds'])
  })

  it('says so when it knows no such place, and shows jobs anywhere', async () => {
    const { jobs, place, placesInstead } = await search({ near: 'Leedz', sort: 'distance' })
    expect([place, jobs.length]).toEqual([null, 3])
    expect(placesInstead).toContain('Leeds, England')
  })

  it('compares pay for a day by what it comes to in a year', async () => {
    expect(names((await search({ pay: '190', per: 'day' })).jobs)).toEqual(['leeds', 'derby'])
    expect(names((await search({ pay: '210', per: 'day' })).jobs)).toEqual([])
  })

  it('finds jobs of the roles that need a competency, and none without a framework', async () => {
    const { total, drops } = await search({ competency: 'risk:3' })
    expect(total.value).toBe(0)
    expect(drops).toEqual([{ what: 'competency', gives: 3 }])
  })

  it('says what to drop when nothing is left', async () => {
    const { total, drops } = await search({ q: 'planner', city: 'Leeds', within: '30' })
    expect(total.value).toBe(0)
    expect(drops).toEqual([
      { what: 'city', gives: 1 },
      { what: 'q', gives: 1 },
    ])
  })

  it('never shows what the engine still knows and the database no longer calls public', async () => {
    const real = await search({})
    const stale = engineThat({ search: async () => ({ ...real, ids: [ids.expired, ids.leeds, ids.draft, 424242] }) })
    expect(names((await search({}, stale)).jobs)).toEqual(['leeds'])
  })

  it('shows the newest public jobs under the same filters when the engine is down, and says so', async () => {
    const down = engineThat({
      search: async () => {
        throw new SearchUnavailable()
      },
    })
    const found = await search({ q: 'whatever', city: ['Leeds', 'Derby'], pay: '42000', workMode: 'hybrid' }, down)
    expect(found.degraded).toBe('fallback')
    expect(names(found.jobs)).toEqual(['leeds'])
    expect(names((await search({ pay: '1', unstated: 'yes', country: 'GB' }, down)).jobs)).toEqual([
      'unpaid',
      'leeds',
      'derby',
    ])
    expect(names((await search({ within: '7' }, down)).jobs)).toEqual(['unpaid', 'leeds'])
  })

  it('lets a fault of the program through', async () => {
    const wrong = engineThat({
      search: async () => {
        throw new TypeError('fault')
      },
    })
    await expect(search({}, wrong)).rejects.toThrow('fault')
  })
})
