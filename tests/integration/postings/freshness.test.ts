import { beforeAll, expect, it } from 'vitest'
import { visitor } from '@/lib/access/viewer'
import { findEmployer } from '@/lib/organisations/find-employer'
import { db } from '@/lib/platform/db'
import { closePosting } from '@/lib/postings/close-posting'
import { createPosting } from '@/lib/postings/create-posting'
import { findClosedNotice, findShownPosting } from '@/lib/postings/find-shown-posting'
import { listPublicPostingsByIds } from '@/lib/postings/list-public-postings'
import { publishPosting } from '@/lib/postings/publish-posting'
import { updatePosting } from '@/lib/postings/update-posting'
import { anOrganisation, aPerson, now, publishReference, wholePosting } from '@/tests/support/fixtures'

let organisationId: string
let hirer: Awaited<ReturnType<typeof aPerson>>
beforeAll(async () => {
  await publishReference()
  organisationId = await anOrganisation()
  hirer = await aPerson('hirer', [organisationId])
})

const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const fresh = async (postingId: number, at: Date) => {
  const shown = await findShownPosting(visitor, postingId, at)
  const [listed] = await listPublicPostingsByIds([postingId], at)
  expect(listed).toMatchObject({ firstSeenAt: shown?.firstSeenAt, changedAt: shown?.changedAt })
  return { firstSeenAt: shown?.firstSeenAt, changedAt: shown?.changedAt }
}

it('is first seen when published, and changed when its words change: not by a save without a change', async () => {
  const draft = await createPosting(hirer, organisationId, wholePosting())
  const saved = await updatePosting(hirer, draft, wholePosting({ title: 'PMO Analyst, Leeds' }), now)
  const mine = { postingId: draft.postingId, ...(await publishPosting(hirer, { ...draft, ...saved }, minutes(1))) }
  expect(await fresh(mine.postingId, minutes(2))).toEqual({ firstSeenAt: minutes(1), changedAt: null })

  const same = await updatePosting(hirer, mine, wholePosting({ title: 'PMO Analyst, Leeds' }), minutes(3))
  expect(await fresh(mine.postingId, minutes(4))).toEqual({ firstSeenAt: minutes(1), changedAt: null })

  await updatePosting(hirer, { ...mine, ...same }, wholePosting({ payMax: 50_000 }), minutes(5))
  expect(await fresh(mine.postingId, minutes(6))).toEqual({ firstSeenAt: minutes(1), changedAt: minutes(5) })
})

it('is over with its dates, and its employer stays', async () => {
  const draft = await createPosting(hirer, organisationId, wholePosting())
  const mine = { ...draft, ...(await publishPosting(hirer, draft, now)) }
  await closePosting(hirer, mine, 'filled', minutes(7))
  expect(await findClosedNotice(mine.postingId, minutes(8))).toMatchObject({
    title: 'PMO Analyst',
    organisation: { name: 'Example Water' },
    publishedAt: now,
    closedAt: minutes(7),
    city: 'Leeds',
  })
  expect(await findClosedNotice((await createPosting(hirer, organisationId, wholePosting())).postingId, now)).toBeNull()
})

it('has an employer page from the first publication on, and none for who only drafted', async () => {
  const slugOf = async (id: string) =>
    (await db().organisation.findUniqueOrThrow({ where: { id }, select: { slug: true } })).slug
  const quiet = await anOrganisation('Quiet')
  const slug = await slugOf(quiet)
  const member = await aPerson('hirer', [quiet])
  const draft = await createPosting(member, quiet, wholePosting())
  expect(await findEmployer(slug, now)).toBeNull()
  const mine = { ...draft, ...(await publishPosting(member, draft, now)) }
  await closePosting(member, mine, 'withdrawn', now)
  expect(await findEmployer(slug, now)).toMatchObject({ id: quiet, name: 'Quiet' })
})
