import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  competencyList,
  frameworkAnswer,
  job,
  jobList,
  matrix,
  responsibilityList,
  roleAnswer,
  roleList,
} from '@/lib/api/answers'
import { describeApi } from '@/lib/api/describe-api'
import {
  findCompetencies,
  findFramework,
  findMatrix,
  findResponsibilities,
  findRole,
  findRoles,
} from '@/lib/api/find-framework'
import { findJob, findJobs } from '@/lib/api/find-jobs'
import { findCard } from '@/lib/cards/card-of'
import { findSearchFeed } from '@/lib/feeds/search-feed'
import { writeFeed } from '@/lib/feeds/write-feed'
import { findLandingFigures } from '@/lib/landings/landing-figures'
import { listLandings } from '@/lib/landings/list-landings'
import { db } from '@/lib/platform/db'
import { SearchUnavailable } from '@/lib/search/job-search-engine'
import { parseSearchParams } from '@/lib/search/parse-search-params'
import { closeSearchEngine, searchEngine } from '@/lib/search/search-engine'
import { listSiteMapEntries, listSiteMaps } from '@/lib/sitemaps/site-maps'
import { writeSiteMap, writeSiteMapIndex } from '@/lib/sitemaps/write-site-map'
import { now, publishReference } from '../../support/fixtures'

const origin = 'https://jobs.example.org'
const ids: Record<string, number> = {}
/** In the title of whatever is not public, so that it would be seen wherever it came out. */
const secret = 'Unseen'
const hidden = ['draft', 'scheduled', 'expired', 'closed']

beforeAll(async () => {
  await publishReference()
  const { id: organisationId } = await db().organisation.create({
    data: { slug: 'meridian', name: 'Meridian & Söhne <Grid>', sector: 'Energy', country: 'GB' },
    select: { id: true },
  })
  const add = async (name: string, over: object) => {
    const { id } = await db().posting.create({
      data: {
        organisationId,
        title: 'PMO Analyst',
        description: 'Benefits work.',
        requirements: [],
        benefits: [],
        country: 'GB',
        city: 'Leeds',
        workMode: 'hybrid',
        contractType: 'permanent',
        sector: 'Energy',
        roleId: 'pmo-analyst',
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
  for (const name of ['first', 'second', 'third']) await add(name, {})
  await add('remote', { workMode: 'remote', publishedAt: new Date('2026-11-24'), payMin: 60_000, payMax: 60_000 })
  await add('hostile', {
    title: 'A & B ]]> <script>alert(1)</script> \u202edesrever',
    publishedAt: new Date('2026-11-22'),
  })
  await add('draft', { title: `${secret} draft`, status: 'draft', publishedAt: null })
  await add('scheduled', { title: `${secret} scheduled`, publishedAt: new Date('2026-12-24') })
  await add('expired', { title: `${secret} expired`, closesAt: new Date('2026-11-24') })
  await add('closed', { title: `${secret} closed`, status: 'closed', closedAt: new Date(), closeReason: 'filled' })
  // Alone in its town: one more would be needed for a page, were the hidden ones counted.
  for (const status of ['draft', 'draft', 'draft', 'draft'])
    await add(`derby ${status}`, { title: `${secret} Derby`, city: 'Derby', status, publishedAt: null })
  await add('derby', { city: 'Derby', roleId: 'pmo-manager', title: 'PMO Manager' })
})
afterAll(closeSearchEngine)

/** Reads as a strict parser does. @throws where the text is not well-formed */
function texts(xml: string) {
  const found: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('text', (text) => {
    if (text.trim()) found.push(text)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return found
}

const feed = (params: Record<string, string>, engine = searchEngine()) =>
  findSearchFeed(parseSearchParams(params), origin, now, engine)
const jobs = (params: Record<string, string | string[]>) =>
  findJobs(
    params,
    new URL(`http://inside:3000/api/v1/jobs?${new URLSearchParams(params as Record<string, string>)}`),
    origin,
    now,
  )

describe('the feed of a search', () => {
  it('has its newest public jobs, whatever order was asked for', async () => {
    const { entries, url, urls, title } = await feed({ q: 'pmo', sort: 'salary', page: '3', workMode: 'hybrid' })
    expect(entries.length).toBeGreaterThanOrEqual(4)
    const dates = entries.map(({ publishedAt }) => publishedAt.getTime())
    expect(dates).toEqual([...dates].sort((a, b) => b - a))
    expect(url).toBe(`${origin}/jobs?q=pmo&workMode=hybrid`)
    expect(urls.rss).toBe(`${origin}/jobs/feed.rss?q=pmo&workMode=hybrid`)
    expect(title).toBe('Jobs for “pmo”: Hybrid · Rolecharter')
  })

  it('keeps an entry’s id when the title changes, and says when that was', async () => {
    const before = (await feed({ q: 'pmo manager' })).entries[0]
    await db().posting.update({
      where: { id: ids.derby },
      data: { title: 'PMO Manager, Rail', changedAt: now },
      select: { id: true },
    })
    const after = (await feed({ q: 'pmo manager' })).entries[0]
    expect(after?.id).toBe(`tag:jobs.example.org,2026:jobs/${ids.derby}`)
    expect(after?.id).toBe(before?.id)
    expect(after?.title).toBe('PMO Manager, Rail')
    expect(after?.updatedAt.getTime()).toBeGreaterThan(before?.updatedAt.getTime() ?? 0)
  })

  it('announces no near misses, and nothing at all when words cannot be looked for', async () => {
    expect((await feed({ q: 'analyst zzyzxqwv' })).entries).toEqual([])
    const down = {
      ...searchEngine(),
      name: 'test',
      search: () => Promise.reject(new SearchUnavailable()),
    } as unknown as ReturnType<typeof searchEngine>
    await expect(feed({ q: 'analyst' }, down)).rejects.toMatchObject({ code: 'unavailable' })
    expect((await feed({ workMode: 'remote' }, down)).entries).toHaveLength(1)
  })
})

describe('what is not public', () => {
  it('is in no feed, no answer, no site map, no place and no picture', async () => {
    const everything = await feed({})
    const landings = await listLandings(now)
    const maps = await listSiteMaps(now)
    const all = [
      ...(['atom', 'rss', 'json'] as const).map((format) => writeFeed(everything, format)),
      JSON.stringify(await jobs({ size: '50', counts: ['role', 'city', 'workMode'] })),
      JSON.stringify(await jobs({ q: secret, size: '50' })),
      JSON.stringify(landings),
      ...(await Promise.all(maps.map(async ({ name }) => writeSiteMap(await listSiteMapEntries(name, now), origin)))),
    ].join('\n')
    expect(all).not.toMatch(new RegExp(secret, 'i'))
    expect(all).toContain('PMO Analyst')
    for (const name of hidden) {
      expect(all).not.toContain(`jobs/${ids[name]}-`)
      await expect(findJob(String(ids[name]), origin, now), name).rejects.toMatchObject({ code: 'not-found' })
      expect(await findCard('jobs', String(ids[name]), now), name).toBeNull()
    }
    expect(landings.map(({ roleId, place, count }) => [roleId, place.slug, count])).toEqual([
      ['pmo-analyst', 'leeds-gb', 5],
      ['pmo-analyst', 'united-kingdom', 5],
    ])
    const { roles } = await findRoles(origin, now)
    expect(roles.find(({ id }) => id === 'pmo-analyst')?.openJobs).toBe(5)
  })

  it('ceases to be shown at its closing time, without anybody doing anything', async () => {
    const later = new Date('2027-01-01T00:00:00Z')
    expect(JSON.stringify(await findJob(String(ids.scheduled), origin, later))).toContain(secret)
    await expect(findJob(String(ids.expired), origin, new Date('2026-11-24'))).rejects.toThrow()
    expect(JSON.stringify(await findJob(String(ids.expired), origin, new Date('2026-11-23')))).toContain(secret)
  })
})

describe('the site map', () => {
  it('is well-formed, with our origin only and the dates of the rows', async () => {
    const maps = await listSiteMaps(now)
    expect(maps.map(({ name }) => name)).toEqual(['pages', 'framework', 'places', 'jobs-0'])
    const index = texts(writeSiteMapIndex(maps, origin)).filter((text) => text.includes(':'))
    expect(index).toContain(`${origin}/sitemaps/jobs-0.xml`)
    const entries = await listSiteMapEntries('jobs-0', now)
    const row = await db().posting.findUniqueOrThrow({ where: { id: ids.first }, select: { updatedAt: true } })
    expect(entries.find(({ path }) => path === `/jobs/${ids.first}-pmo-analyst`)?.changedAt).toEqual(row.updatedAt)
    for (const text of texts(writeSiteMap(entries, origin)))
      expect(text).toMatch(/^https:\/\/jobs\.example\.org\/|^\d{4}-/)
    expect(await listSiteMapEntries('jobs-99', now)).toEqual([])
    expect(await listSiteMapEntries('../etc', now)).toEqual([])
  })
})

describe('the figures of a place', () => {
  it('say how many they rest on', async () => {
    const [landing] = await listLandings(now)
    if (!landing) throw new Error('There is no landing.')
    expect(await findLandingFigures(landing, now)).toMatchObject({
      count: 5,
      statePay: 5,
      pay: { low: 40_000, median: 42_500, high: 60_000, currency: 'GBP', period: 'year', count: 5 },
      workModes: [
        { value: 'hybrid', count: 4 },
        { value: 'remote', count: 1 },
      ],
    })
  })
})

describe('the public interface', () => {
  it('pages through each job once, within the limits', async () => {
    const seen: number[] = []
    let address: string | null = `${origin}/api/v1/jobs?size=2`
    while (address) {
      const asked: URL = new URL(address)
      const page = await findJobs(Object.fromEntries(asked.searchParams), asked, origin, now)
      seen.push(...page.jobs.map(({ id }) => id))
      address = page.next
    }
    expect(seen).toHaveLength(6)
    expect(new Set(seen).size).toBe(6)
    const tooMuch: Record<string, string>[] = [{ size: '51' }, { page: '0' }, { page: '21', size: '50' }, { page: 'x' }]
    for (const wrong of tooMuch)
      await expect(jobs(wrong), JSON.stringify(wrong)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('names what it does not understand', async () => {
    await expect(jobs({ wrokMode: 'remote', country: 'gb', q: 'x' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { wrokMode: ['There is no such parameter.'], country: [expect.any(String)] },
    })
    await expect(jobs({ near: 'Zzyzxqwvania' })).rejects.toMatchObject({ fields: { near: [expect.any(String)] } })
    await expect(feed({ near: 'Zzyzxqwvania' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(jobs({ q: ['a', 'b'] })).rejects.toMatchObject({ fields: { q: [expect.any(String)] } })
  })

  it('answers as its description says, which is valid OpenAPI 3.1', async () => {
    const description = describeApi(origin)
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(description)))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)

    const ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats(ajv)
    ajv.addSchema(JSON.parse(JSON.stringify(description)), 'api')
    const answers = {
      '/jobs': jobList.parse(await jobs({ q: 'pmo', counts: ['workMode'] })),
      '/jobs/{id}': job.parse(await findJob(String(ids.hostile), origin, now)),
      '/roles': roleList.parse(await findRoles(origin, now)),
      '/roles/{id}': roleAnswer.parse(await findRole('pmo-analyst', origin, now)),
      '/framework': frameworkAnswer.parse(await findFramework(origin)),
      '/framework/competencies': competencyList.parse(await findCompetencies()),
      '/framework/responsibilities': responsibilityList.parse(await findResponsibilities()),
      '/framework/matrix': matrix.parse(await findMatrix()),
    }
    expect(Object.keys(description.paths ?? {})).toEqual(Object.keys(answers))
    for (const [path, answer] of Object.entries(answers)) {
      const pointer = `/paths/${path.replaceAll('/', '~1')}/get/responses/200/content/application~1json/schema`
      const validate = ajv.getSchema(`api#${pointer.replaceAll('{', '%7B').replaceAll('}', '%7D')}`)
      expect(validate?.(answer), `${path} ${ajv.errorsText(validate?.errors)}`).toBe(true)
      // The description is no blank cheque.
      expect(validate?.({ ...answer, more: 1 }), path).toBe(false)
    }
  })
})
