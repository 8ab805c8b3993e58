import { beforeAll, describe, expect, it } from 'vitest'
import { system, visitor } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { closePosting } from '@/lib/postings/close-posting'
import { copyPosting } from '@/lib/postings/copy-posting'
import { createPosting } from '@/lib/postings/create-posting'
import { discardDraft } from '@/lib/postings/discard-draft'
import { findClosedNotice, findShownPosting } from '@/lib/postings/find-shown-posting'
import { loadEditablePosting } from '@/lib/postings/load-editable-posting'
import { mayEditPosting } from '@/lib/postings/may-edit-posting'
import { publishPosting } from '@/lib/postings/publish-posting'
import { readChange } from '@/lib/postings/read-change'
import { updatePosting } from '@/lib/postings/update-posting'
import { anOrganisation, aPerson, now, publishReference, wholePosting } from '@/tests/support/fixtures'

let organisationId: string
let hirer: Awaited<ReturnType<typeof aPerson>>
let stranger: Awaited<ReturnType<typeof aPerson>>

beforeAll(async () => {
  await publishReference()
  organisationId = await anOrganisation()
  hirer = await aPerson('hirer', [organisationId])
  stranger = await aPerson('hirer', [await anOrganisation('Another')])
})

const draft = (over = {}) => createPosting(hirer, organisationId, wholePosting(over))
const published = async (over = {}) => {
  const posting = await draft(over)
  return { ...posting, ...(await publishPosting(hirer, posting, now)) }
}
const code = (expected: string) => expect.objectContaining({ code: expected })

describe('createPosting', () => {
  it('writes a draft pinned to the published framework, with an audit row', async () => {
    const { postingId, revision } = await draft()
    const posting = await loadEditablePosting(hirer, postingId)
    expect(posting).toMatchObject({ status: 'draft', revision, frameworkVersion: '1.0.0', organisationId })
    expect(posting.input).toMatchObject({ title: 'PMO Analyst', payMin: 42_000, payPeriod: 'year' })
    expect(await db().auditEvent.count({ where: { subjectId: String(postingId), verb: 'posting.create' } })).toBe(1)
  })
  it('invalid: names every problem by its field, and writes nothing', async () => {
    const before = await db().posting.count()
    await expect(draft({ title: 'x', payMin: 10, payMax: 5, country: 'Britain' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { title: expect.anything(), country: expect.anything() },
    })
    expect(await db().posting.count()).toBe(before)
  })
  it('invalid: knows only roles and responsibilities of the framework', async () => {
    await expect(
      draft({ roleId: 'wizard', duties: [{ text: 'Magic.', responsibilityId: 'cast-spells', importance: 'core' }] }),
    ).rejects.toMatchObject({ fields: { roleId: expect.anything(), 'duties.0.responsibilityId': expect.anything() } })
  })
  it.each(['visitor', 'candidate', 'stranger'])('forbidden: a %s', async (who) => {
    const viewer = who === 'visitor' ? visitor : who === 'stranger' ? stranger : await aPerson('candidate')
    await expect(createPosting(viewer, organisationId, wholePosting())).rejects.toEqual(code('forbidden'))
  })
})

describe('updatePosting', () => {
  it('saves, raises the revision, and tells the audit trail which fields changed', async () => {
    const posting = await draft()
    const { revision } = await updatePosting(
      hirer,
      posting,
      wholePosting({ title: 'Senior PMO Analyst', city: 'York' }),
      now,
    )
    expect(revision).toBe(posting.revision + 1)
    expect((await loadEditablePosting(hirer, posting.postingId)).input.city).toBe('York')
    const event = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: String(posting.postingId), verb: 'posting.update' },
    })
    expect(event.fields.sort()).toEqual(['city', 'title'])
  })
  it('conflict: a save from an old revision changes nothing', async () => {
    const posting = await draft()
    await updatePosting(hirer, posting, wholePosting({ title: 'First writer' }), now)
    await expect(updatePosting(hirer, posting, wholePosting({ title: 'Second writer' }), now)).rejects.toEqual(
      code('conflict'),
    )
    expect((await loadEditablePosting(hirer, posting.postingId)).input.title).toBe('First writer')
  })
  it('not found: for another organisation it is not there', async () => {
    await expect(updatePosting(stranger, await draft(), wholePosting(), now)).rejects.toEqual(code('not-found'))
  })
  it('forbidden: the operator may look but not write', async () => {
    await expect(updatePosting(await aPerson('operator'), await draft(), wholePosting(), now)).rejects.toEqual(
      code('forbidden'),
    )
  })
  it('invalid: a published posting has to stay complete', async () => {
    await expect(updatePosting(hirer, await published(), wholePosting({ duties: [] }), now)).rejects.toEqual(
      code('invalid'),
    )
  })
})

describe('publishPosting', () => {
  it('makes it public, from that moment on', async () => {
    const { postingId } = await published()
    expect(await findShownPosting(visitor, postingId, now)).toMatchObject({ title: 'PMO Analyst', isPublic: true })
    expect(await findShownPosting(visitor, postingId, new Date(now.getTime() - 1))).toBeNull()
  })
  it('expires by itself when somebody looks after its closing time', async () => {
    const { postingId } = await published()
    const late = new Date('2026-12-20T23:59:00Z')
    expect(await findShownPosting(visitor, postingId, late)).toBeNull()
    expect(await findClosedNotice(postingId, late)).toMatchObject({ reason: 'expired', title: 'PMO Analyst' })
  })
  it('invalid: names all that is missing, and stays a draft', async () => {
    const posting = await draft({ description: '', duties: [], closesAt: null })
    await expect(publishPosting(hirer, posting, now)).rejects.toMatchObject({
      code: 'invalid',
      fields: { description: expect.anything(), duties: expect.anything(), closesAt: expect.anything() },
    })
    expect((await loadEditablePosting(hirer, posting.postingId)).status).toBe('draft')
  })
  it('conflict: twice, or from an old revision', async () => {
    const posting = await draft()
    await publishPosting(hirer, posting, now)
    await expect(publishPosting(hirer, posting, now)).rejects.toEqual(code('conflict'))
    const other = await draft()
    await updatePosting(hirer, other, wholePosting(), now)
    await expect(publishPosting(hirer, other, now)).rejects.toEqual(code('conflict'))
  })
  it('one of two who publish at the same time wins, the other is told', async () => {
    const posting = await draft()
    const both = await Promise.allSettled([publishPosting(hirer, posting, now), publishPosting(hirer, posting, now)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(
      await db().auditEvent.count({ where: { subjectId: String(posting.postingId), verb: 'posting.publish' } }),
    ).toBe(1)
  })
  it('not found: for another organisation, for a visitor, for numbers that cannot be', async () => {
    const posting = await draft()
    await expect(publishPosting(stranger, posting, now)).rejects.toEqual(code('not-found'))
    await expect(publishPosting(visitor, posting, now)).rejects.toEqual(code('not-found'))
    await expect(publishPosting(system, { postingId: 2 ** 40, revision: 1 }, now)).rejects.toEqual(code('not-found'))
  })
})

describe('closePosting', () => {
  it('ends it, with a reason that the page tells', async () => {
    const posting = await published()
    await closePosting(hirer, posting, 'filled', now)
    expect(await findShownPosting(visitor, posting.postingId, now)).toBeNull()
    expect(await findClosedNotice(posting.postingId, now)).toMatchObject({ reason: 'filled' })
  })
  it('says nothing of one that broke the rules, which the operator may close', async () => {
    const posting = await published()
    await closePosting(await aPerson('operator'), posting, 'breach_of_rules', now)
    expect(await findClosedNotice(posting.postingId, now)).toBeNull()
  })
  it('conflict: a draft cannot be closed, and nothing twice', async () => {
    await expect(closePosting(hirer, await draft(), 'filled', now)).rejects.toEqual(code('conflict'))
    const posting = await published()
    const closed = { ...posting, ...(await closePosting(hirer, posting, 'filled', now)) }
    await expect(closePosting(hirer, closed, 'filled', now)).rejects.toEqual(code('conflict'))
    await expect(updatePosting(hirer, closed, wholePosting(), now)).rejects.toEqual(code('conflict'))
  })
})

describe('readChange', () => {
  it('judges a change as a save would, and writes nothing', async () => {
    const { postingId, revision } = await published()
    const { input } = await readChange(hirer, postingId, wholePosting({ city: ' York ' }), now)
    expect(input.city).toBe('York')
    expect(await loadEditablePosting(hirer, postingId)).toMatchObject({ revision, input: { city: 'Leeds' } })
    await expect(readChange(hirer, postingId, wholePosting({ duties: [] }), now)).rejects.toEqual(code('invalid'))
    await expect(readChange(stranger, postingId, wholePosting(), now)).rejects.toEqual(code('not-found'))
  })
})

describe('copyPosting', () => {
  it('makes a draft of a closed posting, with all its words and none of its dates', async () => {
    const posting = await published({ title: 'Closed Planner' })
    await closePosting(hirer, posting, 'withdrawn', now)
    const original = await loadEditablePosting(hirer, posting.postingId)
    const copy = await loadEditablePosting(hirer, (await copyPosting(hirer, posting.postingId)).postingId)
    expect(copy).toMatchObject({ status: 'draft', publishedAt: null, closedAt: null, closeReason: null })
    expect(copy.input).toEqual({ ...original.input, closesAt: null })
    expect(await loadEditablePosting(hirer, posting.postingId)).toEqual(original)
  })
  it('keeps the words of a duty that the framework has no more, and drops what tied it', async () => {
    const posting = await published()
    const gone = [{ text: 'Keep the old register.', responsibilityId: 'retired-long-ago', importance: 'core' as const }]
    await db().posting.update({ where: { id: posting.postingId }, data: { duties: gone, roleId: 'retired-role' } })
    const copy = await loadEditablePosting(hirer, (await copyPosting(hirer, posting.postingId)).postingId)
    expect(copy.input).toMatchObject({
      roleId: null,
      duties: [{ text: 'Keep the old register.', responsibilityId: null }],
    })
  })
  it('not found for another organisation, forbidden for the operator', async () => {
    const { postingId } = await published()
    const before = await db().posting.count()
    await expect(copyPosting(stranger, postingId)).rejects.toEqual(code('not-found'))
    await expect(copyPosting(await aPerson('operator'), postingId)).rejects.toEqual(code('forbidden'))
    expect(await db().posting.count()).toBe(before)
  })
})

describe('mayEditPosting', () => {
  it('is true for hirers of its organisation and for nobody else', async () => {
    const { postingId } = await published()
    const others = [visitor, stranger, await aPerson('candidate'), await aPerson('operator'), await aPerson('editor')]
    expect(await mayEditPosting(hirer, postingId)).toBe(true)
    for (const viewer of others) expect(await mayEditPosting(viewer, postingId)).toBe(false)
    expect(await mayEditPosting(hirer, 999_999)).toBe(false)
  })
})

describe('discardDraft', () => {
  it('throws a draft away, and only a draft', async () => {
    const posting = await draft()
    await discardDraft(hirer, posting)
    await expect(loadEditablePosting(hirer, posting.postingId)).rejects.toEqual(code('not-found'))
    await expect(discardDraft(hirer, await published())).rejects.toEqual(code('conflict'))
  })
})
