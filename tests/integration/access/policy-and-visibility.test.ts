import { beforeAll, describe, expect, it } from 'vitest'
import { can } from '@/lib/access/policy'
import { system, type Viewer, visitor } from '@/lib/access/viewer'
import { isPublicPosting, managedPostings, publicPostings, visiblePostings } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { anOrganisation, aPerson, now } from '@/tests/support/fixtures'

const day = 86_400_000
const at = (days: number) => new Date(now.getTime() + days * day)
const base = {
  title: 'A job',
  description: '',
  requirements: [],
  benefits: [],
  country: 'GB',
  workMode: 'remote' as const,
  contractType: 'permanent' as const,
  sector: 'Water',
}

/** Every state that a posting can be in, edges included. */
const states = {
  draft: { status: 'draft' as const },
  public: { status: 'published' as const, publishedAt: at(-1), closesAt: at(1) },
  'public without end': { status: 'published' as const, publishedAt: at(-1) },
  'published this very moment': { status: 'published' as const, publishedAt: now, closesAt: at(1) },
  'not yet': { status: 'published' as const, publishedAt: at(1), closesAt: at(2) },
  'ends this very moment': { status: 'published' as const, publishedAt: at(-1), closesAt: now },
  expired: { status: 'published' as const, publishedAt: at(-2), closesAt: at(-1) },
  closed: {
    status: 'closed' as const,
    publishedAt: at(-2),
    closesAt: at(1),
    closedAt: at(-1),
    closeReason: 'filled' as const,
  },
}

const viewers: Record<string, Viewer> = { visitor, system }
beforeAll(async () => {
  const [mine, theirs] = [await anOrganisation('Mine'), await anOrganisation('Theirs')]
  for (const organisationId of [mine, theirs])
    for (const state of Object.values(states))
      await db().posting.create({ data: { ...base, ...state, organisationId }, select: { id: true } })
  viewers.candidate = await aPerson('candidate')
  viewers.member = await aPerson('hirer', [mine])
  viewers['hirer of nobody'] = await aPerson('hirer', [])
  viewers.editor = await aPerson('editor')
  viewers.operator = await aPerson('operator')
})

describe('predicate and where-fragment agree', () => {
  const all = () =>
    db().posting.findMany({
      take: 100,
      select: { id: true, organisationId: true, status: true, publishedAt: true, closesAt: true },
    })
  const ids = async (where: object) =>
    (await db().posting.findMany({ where, take: 100, select: { id: true } })).map(({ id }) => id).sort()

  it('on what is public', async () => {
    const postings = await all()
    expect(postings).toHaveLength(16)
    const expected = postings.filter((posting) => isPublicPosting(posting, now)).map(({ id }) => id)
    expect(expected).toHaveLength(6)
    expect(await ids(publicPostings(now))).toEqual(expected.sort())
  })

  it.each(['visitor', 'system', 'candidate', 'member', 'hirer of nobody', 'editor', 'operator'])(
    'on what a %s may see and manage',
    async (name) => {
      const viewer = viewers[name] as Viewer
      const postings = await all()
      const seen = postings.filter((posting) =>
        can(viewer, 'posting.view', {
          organisationId: posting.organisationId,
          isPublic: isPublicPosting(posting, now),
        }),
      )
      expect(await ids(visiblePostings(viewer, now))).toEqual(seen.map(({ id }) => id).sort())
      const managed = postings.filter((posting) => can(viewer, 'posting.close', posting))
      expect(await ids(managedPostings(viewer))).toEqual(managed.map(({ id }) => id).sort())
    },
  )
})
