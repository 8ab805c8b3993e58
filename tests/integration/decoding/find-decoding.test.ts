import { beforeAll, beforeEach, expect, it } from 'vitest'
import { system, visitor } from '@/lib/access/viewer'
import { askedOfRole } from '@/lib/decoding/asked-of-role'
import { type CurrentMatcher, currentMatcher } from '@/lib/decoding/current-matcher'
import { decodePosting, parkPosting } from '@/lib/decoding/decode-posting'
import { findDecoding } from '@/lib/decoding/find-decoding'
import { db } from '@/lib/platform/db'
import { createPosting } from '@/lib/postings/create-posting'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import { publishPosting } from '@/lib/postings/publish-posting'
import { anOrganisation, now, publishReference, wholePosting } from '../../support/fixtures'

let organisationId: string
let matcher: CurrentMatcher

beforeAll(async () => {
  await publishReference()
  organisationId = await anOrganisation()
  matcher = (await currentMatcher()) as CurrentMatcher
})
beforeEach(async () => {
  await db().posting.deleteMany()
})

async function aPosting(over = {}) {
  const draft = await createPosting(
    system,
    organisationId,
    wholePosting({
      title: 'PMO Manager',
      description:
        'You will book meeting rooms and keep the office calendar.\nTake minutes of project board meetings.\n' +
        'Maintain the RAID log with the project managers.\nOnboard new starters to the project tools.',
      duties: [
        { text: 'Keep the RAID log.', responsibilityId: 'maintain-raid-log', importance: 'core' as const },
        { text: 'Produce the monthly status report.', responsibilityId: null, importance: 'core' as const },
      ],
      ...over,
    }),
  )
  await publishPosting(system, draft, now)
  const posting = await findShownPosting(visitor, draft.postingId, now)
  if (!posting) throw new Error('The posting is not shown.')
  return posting
}

it('says what the words ask for beyond the tied duties, and that the title promises more', async () => {
  const posting = await aPosting()
  expect(await findDecoding(posting)).toBeNull()
  await decodePosting(matcher, posting.id, now)
  const decoded = await findDecoding(posting)
  expect(decoded?.role?.id).toMatch(/^(project-support-officer|pmo-coordinator)$/)
  expect(decoded?.warning).toEqual({ title: 'PMO Manager', asked: decoded?.role?.title })
  const beyond = decoded?.beyond.map(({ id }) => id)
  expect(beyond).toContain('run-status-reporting')
  expect(beyond).not.toContain('maintain-raid-log')
  expect(decoded).toMatchObject({ matcher: matcher.tier.id, frameworkVersion: matcher.framework.version })
})

it('leaves the role to the duties that the hirer tied, when they are enough to tell it', async () => {
  const tie = (responsibilityId: string) => ({
    text: `Do it: ${responsibilityId}.`,
    responsibilityId,
    importance: 'core' as const,
  })
  const duties = ['run-status-reporting', 'build-dashboards', 'analyse-delivery-performance'].map(tie)
  const of = async (title: string) => {
    const posting = await aPosting({ title, roleId: 'pmo-analyst', duties })
    await decodePosting(matcher, posting.id, now)
    return findDecoding(posting)
  }
  const fitting = await of('PMO Analyst')
  expect(fitting?.warning).toBeNull()
  expect(fitting).not.toHaveProperty('role')
  expect((await of('Head of PMO'))?.warning).toEqual({ title: 'Head of PMO', asked: 'PMO Analyst' })
})

it('says nothing of words that changed since, that could not be read, or that are in another language', async () => {
  const posting = await aPosting()
  await decodePosting(matcher, posting.id, now)
  await db().posting.update({ where: { id: posting.id }, data: { revision: { increment: 1 } } })
  expect(await findDecoding(posting)).toBeNull()

  await parkPosting(matcher, posting.id, 'unreadable', now)
  expect(await findDecoding(posting)).toBeNull()

  const german = await aPosting({ language: 'de' })
  await decodePosting(matcher, german.id, now)
  expect(await findDecoding(german)).toBeNull()
})

it('counts what public adverts of a role ask for, and no other adverts', async () => {
  const posting = await aPosting()
  await decodePosting(matcher, posting.id, now)
  const { roleId } = await db().decoding.findUniqueOrThrow({
    where: { postingId: posting.id },
    select: { roleId: true },
  })
  const before = await askedOfRole(roleId ?? '', now)
  expect(before.postings).toBeGreaterThan(0)
  expect(before.asked.find(({ responsibilityId }) => responsibilityId === 'run-status-reporting')).toBeDefined()
  for (const { postings } of before.asked) expect(postings).toBeLessThanOrEqual(before.postings)
  // Changed words count only after they were read again.
  await db().posting.update({ where: { id: posting.id }, data: { revision: { increment: 1 } } })
  expect((await askedOfRole(roleId ?? '', now)).postings).toBe(before.postings - 1)
  expect(await askedOfRole('nobody', now)).toEqual({ postings: 0, asked: [] })
})
