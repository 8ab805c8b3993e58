import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listReviewDates, setReviewDate } from '@/lib/framework/review/review-dates'
import { db } from '@/lib/platform/db'
import { remindEditors } from '@/lib/reminders/remind-editors'
import { writeReminder } from '@/lib/reminders/write-reminder'
import { aPerson, now, publishReference } from '@/tests/support/fixtures'

type Editor = Awaited<ReturnType<typeof aPerson>>
let ada: Editor
let bo: Editor

beforeAll(async () => {
  await publishReference()
  ada = await aPerson('editor')
  bo = await aPerson('editor')
  await aPerson('operator')
})
beforeEach(async () => {
  await db().mail.deleteMany({ where: { kind: 'review-reminder' } })
  await db().frameworkReviewDate.deleteMany({ where: { collection: 'roles' } })
  await db().user.updateMany({ where: { kind: 'editor' }, data: { disabledAt: null, wantsReviewReminders: true } })
})

const daysOn = (days: number, from = now) => new Date(from.getTime() + days * 86_400_000)
const set = (id: string, days: number, owner: Editor | null = null) =>
  setReviewDate(ada, { collection: 'roles', id, reviewBy: daysOn(days), ownerId: owner?.userId ?? null, now })
const written = () =>
  db().mail.findMany({
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    take: 20,
    select: { userId: true, subject: true, text: true },
  })
const readers = async () => (await written()).map(({ userId }) => userId)

describe('remindEditors', () => {
  it('tells the owner of theirs, and everybody of what has no owner, with what is due first', async () => {
    await set('pmo-analyst', -3, ada)
    await set('pmo-manager', 7)
    await set('pmo-planner', 9, ada)
    expect(await remindEditors(now)).toBe(2)
    const [forAda, forBo] = await written()
    expect(forAda).toMatchObject({ userId: ada.userId, subject: '2 framework entries to review' })
    expect(forAda?.text).toMatch(
      /Due:\n- PMO Analyst, 22 November 2026\n\nWithin seven days:\n- PMO Manager, 2 December/,
    )
    expect(forAda?.text).toContain('http://localhost:3000/edit/framework')
    expect(forBo).toMatchObject({ userId: bo.userId, subject: '1 framework entry to review' })
    expect(forBo?.text).not.toContain('PMO Analyst')
  })
  it('writes once a day, again the next day, and makes up for no day on which nothing ran', async () => {
    await set('pmo-analyst', 0, ada)
    expect(await remindEditors(now)).toBe(1)
    expect(await remindEditors(new Date(now.getTime() + 3_600_000))).toBe(0)
    expect(await Promise.all([remindEditors(daysOn(4)), remindEditors(daysOn(4))])).toContain(1)
    expect(await readers()).toEqual([ada.userId, ada.userId])
  })
  it('writes nothing before the morning, and nothing when nothing is due', async () => {
    await set('pmo-analyst', 30, ada)
    expect(await remindEditors(now)).toBe(0)
    await set('pmo-analyst', -1, ada)
    expect(await remindEditors(new Date('2026-11-25T05:59:00Z'))).toBe(0)
    expect(await written()).toEqual([])
  })
  it('lets an editor turn it off: their entries then come to nobody else', async () => {
    await set('pmo-analyst', 0, ada)
    await db().user.update({ where: { id: ada.userId }, data: { wantsReviewReminders: false } })
    expect(await remindEditors(now)).toBe(0)
  })
  it('tells everybody of what belongs to an editor who left, and tells that one nothing', async () => {
    await set('pmo-analyst', 0, ada)
    await db().user.update({ where: { id: ada.userId }, data: { disabledAt: now } })
    expect(await remindEditors(now)).toBe(1)
    expect(await readers()).toEqual([bo.userId])
  })
})

it('names forty entries at most', async () => {
  await set('pmo-analyst', 0)
  const [date] = await listReviewDates(ada, { now })
  const dates = date ? Array.from({ length: 43 }, () => date) : []
  const { subject, text } = writeReminder(dates, { framework: 'https://a.example', account: 'https://b.example' })
  expect(subject).toBe('43 framework entries to review')
  expect(text.match(/^- /gm)).toHaveLength(40)
  expect(text).toContain('And 3 more entries.')
})
