import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { can } from '@/lib/access/policy'
import { system, type Viewer, visitor } from '@/lib/access/viewer'
import { visibleReports } from '@/lib/access/visibility'
import { findReportedPosting } from '@/lib/moderation/find-reported-posting'
import { listReportedPostings } from '@/lib/moderation/list-reported-postings'
import { reportPosting } from '@/lib/moderation/report-posting'
import { settleReports } from '@/lib/moderation/settle-reports'
import { db } from '@/lib/platform/db'
import { closeLimits } from '@/lib/platform/rate-limit'
import { createPosting } from '@/lib/postings/create-posting'
import { findClosedNotice, findShownPosting } from '@/lib/postings/find-shown-posting'
import { publishPosting } from '@/lib/postings/publish-posting'
import { updatePosting } from '@/lib/postings/update-posting'
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
afterAll(closeLimits)

const code = (expected: string) => expect.objectContaining({ code: expected })
const later = new Date(now.getTime() + 60_000)
const published = async (over = {}) => {
  const posting = await createPosting(hirer, organisationId, wholePosting(over))
  return { ...posting, ...(await publishPosting(hirer, posting, now)) }
}
let addresses = 0
/** From an address of its own, so that only the test of the limit meets the limit. */
function report(postingId: number, said = {}, viewer: Viewer = visitor, at = now) {
  addresses += 1
  return reportPosting(viewer, postingId, { reason: 'misleading', text: '', ...said }, `192.0.2.${addresses}`, at)
}
const settlement = (over = {}) => ({ outcome: 'no_fault', closeReason: null, note: '', ...over })
const openIds = async () => (await listReportedPostings(operator, 'open', now)).map(({ postingId }) => postingId)

describe('reportPosting', () => {
  it('takes a report from everybody, and keeps the same of one person once', async () => {
    const { postingId } = await published()
    const ada = await aPerson('candidate')
    await report(postingId, { reason: 'other', text: '  Asks for money\r\nfirst. ' })
    await report(postingId, {}, ada)
    await report(postingId, {}, ada)
    await report(postingId, { reason: 'duplicate' }, hirer)
    const { reports } = await findReportedPosting(operator, postingId, now)
    expect(reports).toHaveLength(3)
    expect(reports.find(({ reason }) => reason === 'other')).toMatchObject({
      text: 'Asks for money\nfirst.',
      hasAccount: false,
    })
  })
  it('invalid: an unknown reason, something else without words, and too many of them', async () => {
    const { postingId } = await published()
    await expect(report(postingId, { reason: 'dull' })).rejects.toMatchObject({ fields: { reason: expect.anything() } })
    await expect(report(postingId, { reason: 'other', text: ' ' })).rejects.toMatchObject({
      fields: { text: expect.anything() },
    })
    await expect(report(postingId, { text: 'x'.repeat(1001) })).rejects.toMatchObject({
      fields: { text: expect.anything() },
    })
    expect(await db().postingReport.count({ where: { postingId } })).toBe(0)
  })
  it('not found: what is not public', async () => {
    const draft = await createPosting(hirer, organisationId, wholePosting())
    for (const postingId of [draft.postingId, 0, 999_999_999])
      await expect(report(postingId, {}, hirer)).rejects.toEqual(code('not-found'))
  })
  it('turns away the eleventh of one address within the hour', async () => {
    const { postingId } = await published()
    const send = (text: string) => reportPosting(visitor, postingId, { reason: 'other', text }, '198.51.100.7', now)
    for (let count = 1; count <= 10; count++) await send(`No. ${count}`)
    await expect(send('No. 11')).rejects.toEqual(code('rate-limited'))
    expect(await db().postingReport.count({ where: { postingId } })).toBe(10)
  })
  it('loses the name and keeps the words when the account goes', async () => {
    const ada = await aPerson('candidate')
    const { postingId } = await published()
    await report(postingId, {}, ada)
    await db().user.delete({ where: { id: ada.userId }, select: { id: true } })
    expect((await findReportedPosting(operator, postingId, now)).reports).toMatchObject([{ hasAccount: false }])
  })
})

describe('operators and nobody else', () => {
  it('see reports, those on one posting together, the most first', async () => {
    const [one, many] = [await published({ title: 'Once' }), await published({ title: 'Often' })]
    await report(one.postingId)
    for (const reason of ['misleading', 'duplicate', 'misleading'])
      await report(many.postingId, { reason, text: `${reason} ${addresses}` })
    const listed = await listReportedPostings(operator, 'open', now)
    const row = listed.find(({ postingId }) => postingId === many.postingId)
    expect(row).toMatchObject({ title: 'Often', reports: 3, reasons: ['misleading', 'duplicate'], isOpenJob: true })
    const ids = listed.map(({ postingId }) => postingId)
    expect(ids.indexOf(many.postingId)).toBeLessThan(ids.indexOf(one.postingId))
  })
  it('by policy, by fragment and by command', async () => {
    const { postingId, revision } = await published()
    await report(postingId)
    for (const viewer of [visitor, system, hirer, await aPerson('editor'), await aPerson('candidate')]) {
      expect(can(viewer, 'report.view'), viewer.kind).toBe(false)
      expect(await db().postingReport.count({ where: visibleReports(viewer) }), viewer.kind).toBe(0)
      expect(await listReportedPostings(viewer, 'open', now), viewer.kind).toEqual([])
      await expect(findReportedPosting(viewer, postingId, now), viewer.kind).rejects.toEqual(code('not-found'))
      await expect(
        settleReports(viewer, { postingId, revision, lookedAt: now }, settlement(), now),
        viewer.kind,
      ).rejects.toEqual(code('not-found'))
    }
    expect(await openIds()).toContain(postingId)
  })
})

describe('settleReports', () => {
  it.each(['no_fault', 'told_employer'])(
    '%s: all that was seen at once, the posting stays, later ones stay open',
    async (outcome) => {
      const { postingId, revision } = await published()
      await report(postingId)
      await report(postingId, { reason: 'duplicate' })
      await report(postingId, { reason: 'other', text: 'Came later.' }, visitor, later)
      const seen = { postingId, revision, lookedAt: now }
      expect(await settleReports(operator, seen, settlement({ outcome, note: 'Looked.' }), later)).toEqual({
        settled: 2,
      })
      expect(await findShownPosting(visitor, postingId, later)).toMatchObject({ isPublic: true })
      const { reports } = await findReportedPosting(operator, postingId, later)
      expect(reports.map((each) => each.outcome).sort()).toEqual([outcome, outcome, null].sort())
      expect(await openIds()).toContain(postingId)
      const trail = await db().auditEvent.findMany({
        where: { subjectId: String(postingId), verb: 'report.settle' },
        take: 2,
        select: { actorId: true },
      })
      expect(trail).toEqual([{ actorId: operator.userId }])
      await expect(settleReports(operator, seen, settlement(), later)).rejects.toEqual(code('conflict'))
    },
  )
  it('closed: ends the posting with the reason that its page then tells', async () => {
    const { postingId, revision } = await published()
    await report(postingId, { reason: 'closed_or_filled' })
    const closed = settlement({ outcome: 'closed', closeReason: 'filled' })
    await settleReports(operator, { postingId, revision, lookedAt: now }, closed, later)
    expect(await findClosedNotice(postingId, later)).toMatchObject({ reason: 'filled', closedAt: later })
    expect(await openIds()).not.toContain(postingId)
    expect((await listReportedPostings(operator, 'settled', later))[0]).toMatchObject({ postingId, isOpenJob: false })
  })
  it('neither closes nor settles when the posting was changed in the meantime', async () => {
    const posting = await published()
    await report(posting.postingId)
    await updatePosting(hirer, posting, wholePosting({ title: 'Mended title' }), now)
    const closed = settlement({ outcome: 'closed', closeReason: 'breach_of_rules' })
    await expect(settleReports(operator, { ...posting, lookedAt: now }, closed, later)).rejects.toEqual(
      code('conflict'),
    )
    expect(await openIds()).toContain(posting.postingId)
    expect(await findShownPosting(visitor, posting.postingId, later)).not.toBeNull()
  })
  it('invalid: no outcome, closing without a reason, a moment that is none', async () => {
    const { postingId, revision } = await published()
    await report(postingId)
    const seen = { postingId, revision, lookedAt: now }
    for (const said of [settlement({ outcome: '' }), settlement({ outcome: 'closed' })])
      await expect(settleReports(operator, seen, said, later)).rejects.toEqual(code('invalid'))
    await expect(
      settleReports(operator, { ...seen, lookedAt: new Date('never') }, settlement(), later),
    ).rejects.toEqual(code('invalid'))
    expect(await openIds()).toContain(postingId)
  })
})
