import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameworkSchema } from '@/lib/framework/model'
import { db } from '@/lib/platform/db'
import { SearchUnavailable } from '@/lib/search/job-search-engine'
import { closeSearchEngine, searchEngine } from '@/lib/search/search-engine'
import { suggestSearch } from '@/lib/search/suggest-search'
import file from '@/prisma/reference/framework.json'

const now = new Date('2026-11-25T12:00:00Z')
const framework = frameworkSchema.parse(file)
let made = 0

async function employer(name: string) {
  made++
  const { id } = await db().organisation.create({
    data: { slug: `employer-${made}`, name, sector: 'Energy', country: 'GB' },
    select: { id: true },
  })
  return id
}

async function post(organisationId: string, title: string, over: object = {}) {
  await db().posting.create({
    data: {
      organisationId,
      title,
      description: 'Work.',
      requirements: [],
      benefits: [],
      country: 'GB',
      city: 'Leeds',
      workMode: 'hybrid',
      contractType: 'permanent',
      sector: 'Energy',
      status: 'published',
      publishedAt: new Date('2026-11-20'),
      ...over,
    },
    select: { id: true },
  })
}

beforeAll(async () => {
  const open = await employer('Meridian & Sons')
  for (const title of ['Zebra Keeper', 'Zebra Keeper', 'Zebra Artist', 'Zebra Baker', 'Zebra Cook', 'Zebra Dancer'])
    await post(open, title)
  for (const title of ['Governance Planner', 'Governance Organisation Lead']) await post(open, title)
  const hidden = await employer('Meridian Hidden')
  const namesake = await employer('Meridian & Sons')
  const states: object[] = [
    { status: 'draft', publishedAt: null },
    { status: 'closed', closedAt: new Date('2026-11-21'), closeReason: 'filled' },
    { closesAt: now },
    { publishedAt: new Date('2026-11-25T12:00:01Z') },
  ]
  for (const [index, state] of states.entries())
    for (const of of [hidden, namesake]) await post(of, `Zebra Secret ${index}`, { city: 'Zebraham', ...state })
  await post(await employer('Meridian Soon'), 'Zebra Later', { closesAt: new Date('2026-11-25T12:00:01Z') })
  await searchEngine().rebuild()
})
afterAll(closeSearchEngine)

const suggest = (typed: string, at = now) => suggestSearch(typed, { framework, now: at })
async function group(typed: string, begins: string, at = now) {
  const groups = await suggest(typed, at)
  return groups.find(({ label }) => label.startsWith(begins))?.items ?? []
}
const texts = (items: { text: string }[]) => items.map(({ text }) => text)

describe('suggestions for a search', () => {
  it('give titles by how many open jobs have them, then by the alphabet, four at most', async () => {
    const titles = await group('zeb', 'Titles')
    expect(titles).toEqual(
      ['Zebra Keeper', 'Zebra Artist', 'Zebra Baker', 'Zebra Cook'].map((text) => ({ text, q: text })),
    )
    expect(texts(await group('zebra d', 'Titles'))).toEqual(['Zebra Dancer'])
  })

  it('stay while a word is typed to its end, in either spelling', async () => {
    for (const typed of ['gov', 'governanc', 'governance', 'governance planner', 'governance organ', 'organization'])
      expect(texts(await group(typed, 'Titles')), typed).toEqual(
        typed.includes('planner')
          ? ['Governance Planner']
          : /organ/.test(typed)
            ? ['Governance Organisation Lead']
            : ['Governance Organisation Lead', 'Governance Planner'],
      )
    expect(await group('governing', 'Titles')).toEqual([])
  })

  it('come in groups that say what choosing does, filters first', async () => {
    const groups = await suggest('governance')
    expect(groups.map(({ label }) => label.split(':')[0])).toEqual(['Roles', 'Duties', 'Titles'])
    for (const { items } of groups) expect(items.length).toBeLessThanOrEqual(4)
    expect(groups[0]?.items.every(({ name, q }) => name === 'role' && q === '')).toBe(true)
  })

  it('keep the words before a filter, and drop what leads up to it', async () => {
    expect(await group('planner near lee', 'Places')).toContainEqual({
      text: 'Leeds, England',
      q: 'planner',
      name: 'near',
      value: 'Leeds, England',
    })
    expect(await group('remote pmo analyst', 'Roles')).toContainEqual({
      text: 'PMO Analyst',
      q: 'remote',
      name: 'role',
      value: 'pmo-analyst',
    })
  })

  it('know employers by their slug, whatever stands between the words of a name', async () => {
    expect(await group('meridian', 'Employers')).toEqual([
      { text: 'Meridian & Sons', q: '', name: 'employer', value: 'employer-1' },
      { text: 'Meridian Soon', q: '', name: 'employer', value: 'employer-4' },
    ])
    expect(texts(await group('Meridian Sons', 'Employers'))).toEqual(['Meridian & Sons'])
    expect(texts(await group('meridian & s', 'Employers'))).toEqual(['Meridian & Sons', 'Meridian Soon'])
  })

  it('never give what is not public at this moment: drafts, closed, expired and coming jobs, or who has no others', async () => {
    for (const typed of ['zebra', 'zebra secret', 'secret', 'zebra s', 'meridian', 'meridian hid', 'zebraham']) {
      const all = JSON.stringify([await suggest(typed), await searchEngine().suggest(typed, { now, limit: 50 })])
      expect(all, typed).not.toMatch(/Secret|Hidden|Zebraham|employer-2|employer-3/)
    }
    // The same moment later: one has begun, another is over.
    const later = new Date('2026-11-25T12:00:02Z')
    expect(texts(await group('zebra s', 'Titles', later))).toEqual(['Zebra Secret 3'])
    expect(texts(await group('zebra l', 'Titles'))).toEqual(['Zebra Later'])
    expect(await group('zebra l', 'Titles', later)).toEqual([])
    expect(texts(await group('meridian', 'Employers', later))).toEqual([
      'Meridian & Sons',
      'Meridian & Sons',
      'Meridian Hidden',
    ])
  })

  it.each(['', ' ', 'z', '%', '%%', '__', '\\', "' or 1=1 --", '🦄🦄', '\0\0', '\uD83D', '日本', '!!!!'])(
    'are none for %j',
    async (typed) => {
      expect(texts(await group(typed, 'Titles'))).toEqual([])
      expect(texts(await group(typed, 'Employers'))).toEqual([])
    },
  )

  it.each(
    ['zebra\0', 'zebra%', "zebra'", 'zebra:*', 'zebra & !keeper |', 'zebra\u202E', 'zebra '.repeat(400)].map(
      (typed) => ({
        typed,
        name: JSON.stringify(typed).slice(0, 30),
      }),
    ),
  )('take any text for the words that are in it: $name', async ({ typed }) => {
    for (const { items } of await suggest(typed)) {
      expect(items.length).toBeLessThanOrEqual(4)
      for (const { text, q } of items) expect(text.length + q.length).toBeLessThan(250)
    }
  })

  it('give no more than was asked for', async () => {
    expect(await searchEngine().suggest('zebra', { now, limit: 2 })).toHaveLength(2)
    expect(await searchEngine().suggest('zebra', { now, limit: 0 })).toEqual([])
  })

  it('say that they are not available when the engine is not', async () => {
    const engine = {
      ...searchEngine(),
      suggest: () => Promise.reject(new SearchUnavailable()),
    } as unknown as ReturnType<typeof searchEngine>
    await expect(suggestSearch('zebra', { framework, now, engine })).rejects.toMatchObject({ code: 'unavailable' })
    expect(await suggestSearch('z', { framework: null, now, engine })).toEqual([])
  })
})
