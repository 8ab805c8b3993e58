import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlikeJobs } from '@/lib/decoding/list-alike-jobs'
import { listSimilarJobs } from '@/lib/decoding/list-similar-jobs'
import { type JobFilters, rankJobsForResume } from '@/lib/decoding/rank-jobs-for-resume'
import { db } from '@/lib/platform/db'
import { anOrganisation, now, referenceFramework } from '../../support/fixtures'

let organisationId: string

beforeAll(async () => {
  organisationId = await anOrganisation()
})
beforeEach(async () => {
  await db().posting.deleteMany()
})

const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

/** A published posting whose employer named these responsibilities. */
async function open(title: string, responsibilityIds: string[], over = {}) {
  const { id } = await db().posting.create({
    data: {
      organisationId,
      title,
      description: 'Work in a project office.',
      requirements: [],
      benefits: [],
      duties: responsibilityIds.map((responsibilityId) => ({ text: 'Does it', responsibilityId, importance: 'core' })),
      country: 'GB',
      workMode: 'hybrid',
      contractType: 'permanent',
      sector: 'Water',
      status: 'published',
      publishedAt: daysAgo(5),
      ...over,
    },
    select: { id: true },
  })
  return id
}
const evidence = new Map([
  ['a', 'evidenced'],
  ['b', 'evidenced'],
  ['c', 'evidenced'],
  ['d', 'possible'],
] as const)
const ranked = async (filters: JobFilters = {}, take?: number) =>
  (await rankJobsForResume(evidence, filters, now, take)).map(({ posting }) => posting.title)

describe('jobs for a résumé', () => {
  it('come by what they ask for that is evidenced, then the newest', async () => {
    await open('Two of four, older', ['a', 'b', 'x', 'y'], { publishedAt: daysAgo(9) })
    await open('Two of four, newer', ['a', 'c', 'x', 'y'])
    await open('One of three', ['a', 'x', 'y'])
    await open('All of three', ['a', 'b', 'c'])
    await open('Three of four', ['a', 'b', 'c', 'x'])
    expect(await ranked()).toEqual([
      'All of three',
      'Three of four',
      'Two of four, newer',
      'Two of four, older',
      'One of three',
    ])
    expect(await ranked({}, 2)).toEqual(['All of three', 'Three of four'])
  })

  it('say which duties are evidenced, possible and missing', async () => {
    await open('Mixed', ['b', 'd', 'x', 'a'])
    const [job] = await rankJobsForResume(evidence, {}, now)
    expect(job?.evidenced.toSorted()).toEqual(['a', 'b'])
    expect(job?.possible).toEqual(['d'])
    expect(job?.missing).toEqual(['x'])
  })

  it('leave out what asks for too little, and what shows nothing in common', async () => {
    await open('Two duties only', ['a', 'b'])
    await open('Possible at most', ['d', 'x', 'y'])
    await open('Other work', ['x', 'y', 'z'])
    expect(await ranked()).toEqual([])
    expect(await rankJobsForResume(new Map([['d', 'possible']]), {}, now)).toEqual([])
    expect(await rankJobsForResume(new Map([['nobody-asks-this', 'evidenced']]), {}, now)).toEqual([])
  })

  it('are public at the moment of asking', async () => {
    await open('Expired', ['a', 'b', 'c'], { closesAt: now })
    await open('Not yet', ['a', 'b', 'c'], { publishedAt: new Date(now.getTime() + 1000) })
    await open('Draft', ['a', 'b', 'c'], { status: 'draft', publishedAt: null })
    await open('Open', ['a', 'b', 'c'], { closesAt: new Date(now.getTime() + 1000) })
    expect(await ranked()).toEqual(['Open'])
  })

  it('keep to the country, the way of working and the contract', async () => {
    await open('British', ['a', 'b', 'c'])
    await open('Irish and remote', ['a', 'b', 'c'], { country: 'IE', workMode: 'remote', publishedAt: daysAgo(6) })
    await open('Temporary', ['a', 'b', 'c'], { contractType: 'temporary', publishedAt: daysAgo(7) })
    expect(await ranked({ country: 'GB' })).toEqual(['British', 'Temporary'])
    expect(await ranked({ workMode: 'remote' })).toEqual(['Irish and remote'])
    expect(await ranked({ country: 'GB', contractType: 'temporary' })).toEqual(['Temporary'])
    expect(await ranked({ country: 'NZ' })).toEqual([])
  })

  it('count what the decoder found in the words', async () => {
    const postingId = await open('Decoded', [])
    const asks = (responsibilityId: string, band = 'evidenced') => ({ responsibilityId, band, lines: [1] })
    await db().decoding.create({
      data: {
        postingId,
        revision: 1,
        matcher: 'one',
        frameworkVersion: '1',
        textHash: '0'.repeat(64),
        confidence: 1,
        responsibilities: [asks('a'), asks('b'), asks('x'), asks('c', 'possible')],
        decodedAt: now,
      },
    })
    const [job] = await rankJobsForResume(evidence, {}, now)
    expect(job).toMatchObject({ posting: { id: postingId }, missing: ['x'], possible: [] })
  })
})

describe('similar jobs', () => {
  const { roles } = referenceFramework()
  const ofRole = (id: string): string[] =>
    roles.find((role: { id: string }) => role.id === id).responsibilities.map(({ id: each }: { id: string }) => each)

  it('share the most duties, the rarer ones weighing more, and name them', async () => {
    const own = ofRole('pmo-analyst').slice(0, 6)
    const holders = (id: string) =>
      roles.filter(({ responsibilities }: { responsibilities: { id: string }[] }) =>
        responsibilities.some((each) => each.id === id),
      ).length
    const byRarity = own.toSorted((a, b) => holders(a) - holders(b))
    const id = await open('This one', own)
    await open('Same', own, { closesAt: null })
    await open('Common half', [...byRarity.slice(-3), 'x'], { publishedAt: daysAgo(1) })
    await open('Rare half', [...byRarity.slice(0, 3), 'x'], { publishedAt: daysAgo(8) })
    await open('One shared', [own[0] ?? '', 'x', 'y'])
    await open('Closed', own, { closesAt: now })
    expect(holders(byRarity[0] ?? '')).toBeLessThan(holders(byRarity.at(-1) ?? ''))
    const similar = await listSimilarJobs({ roles }, id, now)
    expect(similar.map(({ posting }) => posting.title)).toEqual(['Same', 'Rare half', 'Common half'])
    expect(similar[1]?.shared.toSorted()).toEqual(byRarity.slice(0, 3).toSorted())
  })

  it('are none for a posting of which too little is known, or that is not there', async () => {
    const id = await open('Two duties only', ['a', 'b'])
    await open('The same two', ['a', 'b', 'c'])
    expect(await listSimilarJobs({ roles }, id, now)).toEqual([])
    expect(await listSimilarJobs({ roles }, 999_999, now)).toEqual([])
  })
})

describe('alike jobs', () => {
  const framework = referenceFramework()
  const responsibilityIds: string[] = framework.responsibilities.slice(0, 9).map(({ id }: { id: string }) => id)
  const like = (id: number, over = {}) => ({ id, roleId: null, country: 'GB', city: null, ...over })
  const alike = async (posting: Parameters<typeof listAlikeJobs>[1], take?: number) =>
    (await listAlikeJobs(framework, posting, now, take)).map(({ posting: { title }, why }) => [title, why])

  it('come by duties, then by role and place, each once and with its reason', async () => {
    const [roleId, city] = ['pmo-analyst', 'Leeds']
    const id = await open('This one', responsibilityIds.slice(0, 6), { roleId, city })
    await open('Same duties and role', responsibilityIds.slice(0, 5), { roleId, city })
    await open('Role here', [], { roleId, city })
    await open('Role in the country', [], { roleId, city: 'York' })
    await open('Role elsewhere', [], { roleId, country: 'IE', city: 'Cork' })
    await open('Only here', [], { roleId: 'pmo-manager', city })
    await open('Neither', [], { roleId: 'pmo-manager', city: 'Bath' })
    await open('Closed here', [], { roleId, city, closesAt: now })
    const title = framework.roles.find((role: { id: string }) => role.id === roleId).title
    const found = await alike(like(id, { roleId, city }), 9)
    expect(found[0]).toEqual(['Same duties and role', expect.stringMatching(/^5 duties in common: .+; and 2 more$/)])
    expect(found.slice(1)).toEqual([
      ['Role here', `The same role, ${title}, in the same place`],
      ['Role in the country', `The same role, ${title}, in the same country`],
      ['Role elsewhere', `The same role, ${title}`],
      ['Only here', 'In the same place, Leeds'],
    ])
    expect(await alike(like(id, { roleId, city }), 2)).toEqual(found.slice(0, 2))
  })

  it('are known of a closed posting too, by the duties that were tied to it', async () => {
    const id = await open('Over', responsibilityIds.slice(0, 6), {
      status: 'closed',
      closedAt: now,
      closeReason: 'filled',
    })
    await open('Still open', responsibilityIds.slice(0, 6))
    expect(await alike(like(id))).toEqual([['Still open', expect.stringMatching(/^6 duties in common/)]])
  })
})
