import { beforeAll, describe, expect, it } from 'vitest'
import { system, type Viewer, visitor } from '@/lib/access/viewer'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { startDraft } from '@/lib/framework/draft/start-draft'
import { impactOf } from '@/lib/framework/publish/impact-of'
import { addComment, listComments, resolveComment } from '@/lib/framework/review/comments'
import { findReview } from '@/lib/framework/review/find-review'
import { listActivity } from '@/lib/framework/review/list-activity'
import { listReviewDates, setReviewDate } from '@/lib/framework/review/review-dates'
import { requestReview } from '@/lib/framework/review/review-draft'
import { createPosting } from '@/lib/postings/create-posting'
import { publishPosting } from '@/lib/postings/publish-posting'
import { keepResume } from '@/lib/resumes/keep/keep-resume'
import { startTailoring } from '@/lib/tailoring/start-tailoring'
import { aDocument } from '@/tests/support/a-resume'
import { saveAll, setText } from '@/tests/support/drafting'
import { anOrganisation, aPerson, now, publishReference, wholePosting } from '@/tests/support/fixtures'

const code = (expected: string) => expect.objectContaining({ code: expected })
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const competency = 'reporting-insight'

let ada: Viewer
let ben: Viewer
let draftId = ''
const outsiders: Viewer[] = [visitor, system]
beforeAll(async () => {
  await publishReference()
  ada = await aPerson('editor')
  ben = await aPerson('editor')
  outsiders.push(await aPerson('candidate'), await aPerson('hirer', []), await aPerson('operator'))
  draftId = (await startDraft(ada, { now })).draftId
})

async function theDraft() {
  const draft = await findDraft(ada)
  if (!draft) throw new Error('There is no draft.')
  return draft
}

describe('talking about a draft', () => {
  it('keeps threads by entry, with answers, and says who dealt with them', async () => {
    const place = { collection: 'competencies' as const, id: competency }
    const { commentId } = await addComment(ada, { draftId, place, text: ' Level 3 reads like level 4.\0 ', now })
    const answer = await addComment(ben, { draftId, place: null, answersId: commentId, text: 'True.', now: later(1) })
    await addComment(ada, { draftId, place: null, answersId: answer.commentId, text: 'Done.', now: later(2) })
    await addComment(ben, { draftId, place: null, text: 'When do we publish?', now: later(3) })
    await resolveComment(ben, { commentId, isResolved: true, now: later(4) })
    const [whole, thread] = await listComments(ada, draftId)
    expect(whole).toMatchObject({ place: null, text: 'When do we publish?', answers: [], resolved: null })
    expect(thread).toMatchObject({
      place,
      text: 'Level 3 reads like level 4.',
      resolved: { by: 'Somebody', at: later(4) },
    })
    expect(thread?.answers.map(({ text }) => text)).toEqual(['True.', 'Done.'])
    await resolveComment(ada, { commentId, isResolved: false, now: later(5) })
    expect((await listComments(ada, draftId))[1]?.resolved).toBeNull()
  })

  it('refuses an empty comment, an answer to nothing, and everybody else', async () => {
    const comment = { draftId, place: null, text: 'x', now }
    await expect(addComment(ada, { ...comment, text: ' ' })).rejects.toEqual(code('invalid'))
    await expect(addComment(ada, { ...comment, answersId: draftId })).rejects.toEqual(code('not-found'))
    await expect(addComment(ada, { ...comment, draftId: 'x' })).rejects.toEqual(code('not-found'))
    for (const viewer of outsiders) {
      await expect(addComment(viewer, comment)).rejects.toEqual(code('forbidden'))
      await expect(resolveComment(viewer, { commentId: draftId, isResolved: true, now })).rejects.toEqual(
        code('forbidden'),
      )
      await expect(requestReview(viewer, { draftId, revision: 1, now })).rejects.toEqual(code('forbidden'))
      await expect(impactOf(viewer, { draft: await theDraft(), now })).rejects.toEqual(code('forbidden'))
      expect(await listComments(viewer, draftId)).toEqual([])
      expect(await findReview(viewer, draftId)).toBeNull()
      expect(await listActivity(viewer, draftId)).toEqual([])
      expect(await listReviewDates(viewer, { now })).toEqual([])
    }
  })

  it('tells what happened, latest first', async () => {
    const revision = (await findDraft(ada))?.revision ?? 0
    await requestReview(ada, { draftId, revision, note: 'Please look.', now: later(10) })
    const before = (await findDraft(ada))?.document.competencies.find(({ id }) => id === competency)?.name ?? ''
    await saveAll(ben, draftId, [setText(competency, 'name', 'Reporting', before)], later(11))
    const activity = await listActivity(ben, draftId)
    expect(activity.slice(0, 3).map(({ kind }) => kind)).toEqual(['saved', 'reviewed', 'said'])
    expect(activity[1]).toMatchObject({ step: 'requested', note: 'Please look.' })
  })
})

describe('review dates', () => {
  const on = (day: string) => new Date(`${day}T00:00:00Z`)
  const date = (id: string, reviewBy: Date | null, ownerId?: string) =>
    setReviewDate(ada, { collection: 'roles', id, reviewBy, ...(ownerId ? { ownerId } : {}), now })

  it('say what is due, the longest overdue first, and who looks', async () => {
    const owner = 'userId' in ben ? ben.userId : ''
    await date('pmo-analyst', on('2026-12-10'))
    await date('pmo-planner', on('2026-11-01'), owner)
    await date('pmo-manager', on('2028-01-01'))
    const due = await listReviewDates(ben, { now, dueWithinDays: 30 })
    expect(due.map(({ id, isDue }) => [id, isDue])).toEqual([
      ['pmo-planner', true],
      ['pmo-analyst', false],
    ])
    expect(due[0]).toMatchObject({ name: expect.stringContaining('Planner'), owner: { id: owner, name: 'Somebody' } })
    await date('pmo-planner', null)
    expect((await listReviewDates(ben, { now })).map(({ id }) => id)).toEqual(['pmo-analyst', 'pmo-manager'])
  })

  it('are for entries that there are and owners who are editors', async () => {
    await expect(date('nowhere', now)).rejects.toEqual(code('not-found'))
    const candidate = await aPerson('candidate')
    await expect(date('pmo-analyst', now, candidate.userId)).rejects.toEqual(code('invalid'))
  })
})

it('the impact of a draft counts what it touches, and nothing that it does not', async () => {
  const organisationId = await anOrganisation()
  const hirer = await aPerson('hirer', [organisationId])
  const open = async (title: string, over: object, publish = true) => {
    const { postingId } = await createPosting(hirer, organisationId, wholePosting({ title, ...over }))
    if (publish) await publishPosting(hirer, { postingId, revision: 1 }, now)
    return postingId
  }
  const byRole = await open('By its role', { roleId: 'pmo-planner', duties: [{ text: 'Any.', importance: 'core' }] })
  const byDuty = await open('By a duty', { roleId: 'pmo-manager' })
  const byBoth = await open('By both', {
    roleId: 'pmo-planner',
    duties: ['build-dashboards', 'run-status-reporting', 'run-status-reporting'].map((responsibilityId) => ({
      text: 'Any.',
      responsibilityId,
      importance: 'core',
    })),
  })
  await open('Not at all', { roleId: 'pmo-manager', duties: [{ text: 'Any.', importance: 'core' }] })
  await open('A draft', { roleId: 'pmo-planner' }, false)
  const candidate = await aPerson('candidate')
  const { resumeId } = await keepResume(candidate, { title: 'General', document: aDocument(), file: null }, now)
  await startTailoring(candidate, resumeId, { postingId: byDuty }, now)
  const draft = await findDraft(ada)
  const planner = draft?.document.roles.find(({ id }) => id === 'pmo-planner')
  const need = planner?.competencies.find(({ level }) => level < 5)
  if (!need) throw new Error('The planner needs nothing.')
  await saveAll(
    ada,
    draftId,
    [
      {
        kind: 'set',
        collection: 'roles',
        id: 'pmo-planner',
        field: `competencies.${need.id}.level`,
        value: need.level + 1,
        was: need.level,
      },
      { kind: 'retire', collection: 'responsibilities', id: 'run-status-reporting', replacedBy: null },
      {
        kind: 'cell',
        responsibility: 'build-dashboards',
        role: 'pmo-planner',
        letter: 'I',
        was:
          draft?.document.raci.find((row) => row.responsibility === 'build-dashboards')?.assignments['pmo-planner'] ??
          null,
      },
    ],
    now,
  )
  const impact = await impactOf(ben, { draft: await theDraft(), now })
  expect(impact.class).toMatchObject({ step: 'major', version: '2.0.0' })
  const hasDuty = (role: { responsibilities: { id: string }[] } | undefined) =>
    Number(role?.responsibilities.some(({ id }) => id === 'run-status-reporting'))
  expect(impact.roles).toEqual(
    draft?.document.roles.flatMap((role) => {
      const changes = hasDuty(role) + 2 * Number(role.id === 'pmo-planner')
      const postings = { 'pmo-planner': 2, 'pmo-manager': 1 }[role.id] ?? 0
      return changes ? [{ id: role.id, name: role.title, changes, postings }] : []
    }),
  )
  expect(impact.roles.length).toBeGreaterThan(2)
  expect(impact.rows).toEqual([{ id: 'build-dashboards', name: 'Build dashboards', changes: 1, postings: 1 }])
  expect(impact.duties).toEqual([{ id: 'run-status-reporting', name: 'Run status reporting', changes: 1, postings: 2 }])
  expect(impact.postings).toEqual({
    count: 3,
    first: [
      { id: byBoth, title: 'By both', organisationName: 'Example Water', pinnedTo: '1.0.0' },
      { id: byDuty, title: 'By a duty', organisationName: 'Example Water', pinnedTo: '1.0.0' },
      { id: byRole, title: 'By its role', organisationName: 'Example Water', pinnedTo: '1.0.0' },
    ].sort((a, b) => b.id - a.id),
  })
  expect(impact.tailored).toEqual({ count: 1 })
  expect(impact.changeLog).toContain('Retired\n- Retired responsibility: Run status reporting')
})
