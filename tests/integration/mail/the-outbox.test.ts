import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Viewer, visitor } from '@/lib/access/viewer'
import { enqueueMail, type NewMail } from '@/lib/mail/enqueue-mail'
import { findMail } from '@/lib/mail/find-mail'
import { listMail } from '@/lib/mail/list-mail'
import { sendMailAgain } from '@/lib/mail/send-mail-again'
import { tidyOutbox } from '@/lib/mail/tidy-outbox'
import { db } from '@/lib/platform/db'
import { aPerson, now } from '@/tests/support/fixtures'

const server = { url: 'smtp://mail.example.org', from: 'no-reply@example.org' }
let operator: Awaited<ReturnType<typeof aPerson>>
let reader: Awaited<ReturnType<typeof aPerson>>
let others: Viewer[]

beforeAll(async () => {
  operator = await aPerson('operator')
  reader = await aPerson('candidate')
  others = [visitor, reader, await aPerson('hirer', []), await aPerson('editor')]
})

const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
async function aMail(over: Partial<NewMail> = {}) {
  const key = randomUUID()
  const mail = {
    kind: 'review-reminder' as const,
    recipient: 'ada@example.org',
    subject: 'Hello',
    text: 'Words',
    ...over,
  }
  await db().$transaction((tx) => enqueueMail(tx, { key, userId: reader.userId, ...mail }, now))
  return (await db().mail.findUniqueOrThrow({ where: { key }, select: { id: true } })).id
}
const aLink = () => aMail({ kind: 'password-link', text: 'the link', isSecret: true, expiresAt: inMinutes(15) })
const read = (id: string) => db().auditEvent.count({ where: { verb: 'mail.read-secret', subjectId: id } })

describe('the outbox', () => {
  it('shows operators what waits, the newest first, and one mail with its words', async () => {
    const [first, second] = [await aMail(), await aMail({ subject: 'Second' })]
    expect((await listMail(operator, 'waiting')).map(({ id }) => id).slice(0, 2)).toEqual([second, first])
    expect(await findMail(operator, second, null)).toMatchObject({ subject: 'Second', text: 'Words', state: 'waiting' })
    expect(await listMail(operator, 'sent')).toEqual([])
  })
  it('is not there for anybody else', async () => {
    const id = await aMail()
    for (const viewer of others) {
      expect(await listMail(viewer, 'waiting')).toEqual([])
      await expect(findMail(viewer, id, null)).rejects.toMatchObject({ code: 'not-found' })
      await expect(sendMailAgain(viewer, id, now)).rejects.toMatchObject({ code: 'forbidden' })
    }
    for (const none of [randomUUID(), 'x', "' or 1=1"])
      await expect(findMail(operator, none, null)).rejects.toMatchObject({ code: 'not-found' })
  })
  it('shows a link for a new password only where no mail server takes it, and notes who read it', async () => {
    const id = await aLink()
    expect(await findMail(operator, id, server)).toMatchObject({ text: null, isSecret: true })
    expect(await read(id)).toBe(0)
    expect(await findMail(operator, id, null)).toMatchObject({ text: 'the link' })
    expect(await read(id)).toBe(1)
    await tidyOutbox(inMinutes(15))
    expect(await findMail(operator, id, null)).toMatchObject({ text: null, state: 'refused' })
  })
})

describe('sendMailAgain', () => {
  it('puts a refused mail back, with time to be sent', async () => {
    const id = await aMail({ expiresAt: inMinutes(1) })
    await tidyOutbox(inMinutes(1))
    await sendMailAgain(operator, id, inMinutes(2))
    expect(await findMail(operator, id, null)).toMatchObject({ state: 'waiting', settledAt: null, attempts: 0 })
    await tidyOutbox(inMinutes(3))
    expect(await findMail(operator, id, null)).toMatchObject({ state: 'waiting' })
    expect(await db().auditEvent.count({ where: { verb: 'mail.send-again', subjectId: id } })).toBe(1)
  })
  it('conflict: one that waits, and one whose link is over; not found: none', async () => {
    await expect(sendMailAgain(operator, await aMail(), now)).rejects.toMatchObject({ code: 'conflict' })
    const link = await aLink()
    await tidyOutbox(inMinutes(15))
    await expect(sendMailAgain(operator, link, inMinutes(16))).rejects.toMatchObject({ code: 'conflict' })
    await expect(sendMailAgain(operator, randomUUID(), now)).rejects.toMatchObject({ code: 'not-found' })
  })
})
