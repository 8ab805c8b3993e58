import { beforeAll, describe, expect, it } from 'vitest'
import { can } from '@/lib/access/policy'
import { system, type Viewer, visitor } from '@/lib/access/viewer'
import { ownSavedJobs } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { closePosting } from '@/lib/postings/close-posting'
import { createPosting } from '@/lib/postings/create-posting'
import { publishPosting } from '@/lib/postings/publish-posting'
import { findWhyUnsaved } from '@/lib/saving/find-why-unsaved'
import { listSavedIds } from '@/lib/saving/list-saved-ids'
import { listSavedJobs } from '@/lib/saving/list-saved-jobs'
import { removeSavedJob } from '@/lib/saving/remove-saved-job'
import { mostSavedJobs } from '@/lib/saving/rules'
import { saveJob } from '@/lib/saving/save-job'
import { takeMyData } from '@/lib/tailoring/take-my-data'
import { anOrganisation, aPerson, now, publishReference, wholePosting } from '@/tests/support/fixtures'

let organisationId: string
let hirer: Awaited<ReturnType<typeof aPerson>>
let operator: Awaited<ReturnType<typeof aPerson>>

beforeAll(async () => {
  await publishReference()
  organisationId = await anOrganisation()
  hirer = await aPerson('hirer', [organisationId])
  operator = await aPerson('operator')
})

const code = (expected: string) => expect.objectContaining({ code: expected })
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const draft = (over = {}) => createPosting(hirer, organisationId, wholePosting(over))
const published = async (over = {}) => {
  const posting = await draft(over)
  return { ...posting, ...(await publishPosting(hirer, posting, now)) }
}
const titles = async (viewer: Viewer, at = now) =>
  (await listSavedJobs(viewer, at)).map(({ job }) => job?.title ?? null)

describe('saved jobs', () => {
  it('are kept once however often one presses, and can be taken out and put back', async () => {
    const ada = await aPerson('candidate')
    const { postingId } = await published()
    await Promise.all([saveJob(ada, postingId, now), saveJob(ada, postingId, now)])
    expect(await listSavedIds(ada, [postingId, 999_999])).toEqual(new Set([postingId]))
    await removeSavedJob(ada, postingId)
    await removeSavedJob(ada, postingId)
    expect(await titles(ada)).toEqual([])
    await saveJob(ada, postingId, now)
    expect(await titles(ada)).toEqual(['PMO Analyst'])
  })

  it('come by what closes soonest, then without an end, then those that are over, which stay', async () => {
    const ada = await aPerson('candidate')
    const over = await published({ title: 'Filled one', closesAt: inDays(1) })
    const jobs = [
      await published({ title: 'In nine days', closesAt: inDays(9) }),
      await published({ title: 'In two days', closesAt: inDays(2) }),
      over,
      await published({ title: 'Broke the rules', closesAt: inDays(3) }),
    ]
    for (const { postingId } of jobs) await saveJob(ada, postingId, now)
    const endless = await published({ title: 'Without an end' })
    await db().posting.update({ where: { id: endless.postingId }, data: { closesAt: null }, select: { id: true } })
    await saveJob(ada, endless.postingId, now)
    await closePosting(hirer, over, 'filled', now)
    await closePosting(operator, jobs[3] ?? over, 'breach_of_rules', inDays(-1))
    expect(await titles(ada)).toEqual(['In two days', 'In nine days', 'Without an end', 'Filled one', null])
    // What expires by itself is over when somebody looks.
    const [first] = (await listSavedJobs(ada, inDays(5))).filter(({ isOpen }) => !isOpen)
    expect(first).toMatchObject({ job: { title: 'In two days' }, endedAt: inDays(2) })
  })

  it('cannot be drafts, closed ones, or what is not there', async () => {
    const ada = await aPerson('candidate')
    const closed = await published()
    await closePosting(hirer, closed, 'filled', now)
    for (const postingId of [(await draft()).postingId, closed.postingId, 0, 999_999_999])
      await expect(saveJob(ada, postingId, now)).rejects.toEqual(code('not-found'))
    await expect(saveJob(ada, (await published()).postingId, inDays(60))).rejects.toEqual(code('not-found'))
  })

  it('that could not be saved after signing in are told with the reason, and nothing of what was never public', async () => {
    const ada = await aPerson('candidate')
    const open = await published()
    const closed = await published({ title: 'PMO Lead' })
    await closePosting(hirer, closed, 'filled', now)
    const unnamed = 'The job that you wanted to save is no longer open, so it was not saved.'
    expect(await findWhyUnsaved(ada, closed.postingId, now)).toBe('PMO Lead is no longer open, so it was not saved.')
    expect(await findWhyUnsaved(ada, (await draft({ title: 'Secret' })).postingId, now)).toBe(unnamed)
    expect(await findWhyUnsaved(ada, 999_999_999, now)).toBe(unnamed)
    expect(await findWhyUnsaved(ada, open.postingId, now)).toBeNull()
    expect(await findWhyUnsaved(hirer, closed.postingId, now)).toBeNull()
    await saveJob(ada, open.postingId, now)
    expect(await findWhyUnsaved(ada, open.postingId, inDays(60))).toBeNull()
  })

  it('are for candidates alone, and each sees only their own', async () => {
    const ada = await aPerson('candidate')
    const { postingId } = await published()
    await saveJob(ada, postingId, now)
    const others: Viewer[] = [visitor, system, hirer, operator, await aPerson('editor'), await aPerson('candidate')]
    for (const viewer of others) {
      expect(await titles(viewer), viewer.kind).toEqual([])
      expect(await listSavedIds(viewer, [postingId]), viewer.kind).toEqual(new Set())
      if (viewer.kind === 'candidate') continue
      await expect(saveJob(viewer, postingId, now), viewer.kind).rejects.toEqual(code('forbidden'))
      await expect(removeSavedJob(viewer, postingId), viewer.kind).rejects.toEqual(code('forbidden'))
    }
    await removeSavedJob(others.at(-1) ?? visitor, postingId)
    expect(await titles(ada)).toEqual(['PMO Analyst'])
  })

  it('are seen by fragment exactly where the policy says so', async () => {
    const people = [await aPerson('candidate'), await aPerson('candidate')]
    const { postingId } = await published()
    for (const person of people) await saveJob(person, postingId, now)
    const rows = await db().savedJob.findMany({ take: 500, select: { userId: true, postingId: true } })
    for (const viewer of [...people, visitor, system, hirer, operator]) {
      const allowed = rows.filter(({ userId }) => can(viewer, 'saved-job.view', { ownerId: userId }))
      const seen = await db().savedJob.findMany({
        where: ownSavedJobs(viewer),
        take: 500,
        select: { userId: true, postingId: true },
      })
      expect(seen, viewer.kind).toEqual(allowed)
    }
  })

  it('are at most five hundred, also when two tabs save the last one', async () => {
    const ada = await aPerson('candidate')
    const { postingId } = await published()
    const { postingId: another } = await published()
    const base = { ...(await db().posting.findUniqueOrThrow({ where: { id: postingId }, omit: { id: true } })) }
    const made = await db().posting.createManyAndReturn({
      data: Array.from({ length: mostSavedJobs - 1 }, () => ({ ...base, duties: [] })),
      select: { id: true },
    })
    const { userId } = ada
    await db().savedJob.createMany({ data: made.map(({ id }) => ({ userId, postingId: id, savedAt: now })) })
    const both = await Promise.allSettled([saveJob(ada, postingId, now), saveJob(ada, another, now)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().savedJob.count({ where: { userId } })).toBe(mostSavedJobs)
    const { postingId: tooMany } = await published()
    await expect(saveJob(ada, tooMany, now)).rejects.toEqual(code('conflict'))
    expect(await findWhyUnsaved(ada, tooMany, now)).toMatch(/^You have saved 500 jobs.*so PMO Analyst was not saved/)
    // One that is saved already needs no room.
    await saveJob(ada, made[0]?.id ?? 0, now)
  })

  it('are in the file of a person’s own data, and go with the account', async () => {
    const ada = await aPerson('candidate')
    const { postingId } = await published({ title: 'In the export' })
    await saveJob(ada, postingId, now)
    const pieces = takeMyData(ada, now, { savedJobs: () => listSavedJobs(ada, now) })
    let text = ''
    for await (const piece of pieces) text += piece
    expect(JSON.parse(text).savedJobs).toMatchObject([{ postingId, job: { title: 'In the export' } }])
    await db().user.delete({ where: { id: ada.userId }, select: { id: true } })
    expect(await db().savedJob.count({ where: { postingId } })).toBe(0)
    expect(await db().posting.count({ where: { id: postingId } })).toBe(1)
  })
})
