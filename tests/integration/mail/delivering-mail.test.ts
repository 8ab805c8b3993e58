import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliverNext } from '@/lib/mail/deliver-next'
import { enqueueMail, type NewMail } from '@/lib/mail/enqueue-mail'
import { runMailer } from '@/lib/mail/run-mailer'
import { sendBySmtp } from '@/lib/mail/send-by-smtp'
import { tidyOutbox } from '@/lib/mail/tidy-outbox'
import { db } from '@/lib/platform/db'
import { aPerson, now } from '@/tests/support/fixtures'
import { readText, startMailServer } from '@/tests/support/mail-server'

const from = 'Rolecharter <no-reply@example.org>'
let server: Awaited<ReturnType<typeof startMailServer>>
let userId: string
let time = now

beforeAll(async () => {
  ;({ userId } = await aPerson('editor'))
})
beforeEach(async () => {
  await db().mail.deleteMany({ where: { userId } })
  server = await startMailServer()
  time = now
})
afterEach(() => server.stop())

const clock = () => time
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const deliver = () => deliverNext(sendBySmtp({ url: server.url, from }), clock)
async function enqueue(mail: Partial<NewMail> = {}, at = now) {
  const key = mail.key ?? randomUUID()
  await db().$transaction((tx) =>
    enqueueMail(
      tx,
      {
        key,
        kind: 'review-reminder',
        userId,
        recipient: 'ada@example.org',
        subject: 'Three entries to review',
        text: 'Hello,\n\nzażółć gęślą jaźń.\n',
        ...mail,
      },
      at,
    ),
  )
  return key
}
const stateOf = (key: string) =>
  db().mail.findUniqueOrThrow({
    where: { key },
    select: {
      id: true,
      state: true,
      attempts: true,
      problem: true,
      nextAttemptAt: true,
      text: true,
      leasedUntil: true,
    },
  })
const subjects = () => server.received.map(({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1])

describe('enqueueMail', () => {
  it('goes with the transaction that it tells of, and tells the same once', async () => {
    await db()
      .$transaction(async (tx) => {
        await enqueueMail(
          tx,
          { key: 'lost', kind: 'password-changed', userId, recipient: 'a@example.org', subject: 's', text: 't' },
          now,
        )
        throw new Error('The change failed.')
      })
      .catch(() => {})
    await enqueue({ key: 'once' })
    await enqueue({ key: 'once', subject: 'Again' })
    expect(await db().mail.findMany({ select: { key: true, subject: true }, take: 9 })).toEqual([
      { key: 'once', subject: 'Three entries to review' },
    ])
  })
  it.each(['a@example.org\r\nBcc: b@example.org', 'a@example.org,b@example.org', '"a@evil"@example.org', ''])(
    'sends nothing to %j',
    async (recipient) => {
      await expect(enqueue({ recipient })).rejects.toMatchObject({ code: 'invalid' })
      expect(await db().mail.count()).toBe(0)
    },
  )
})

describe('deliverNext', () => {
  it('hands a mail to the server: who from, who to, one subject, plain text, a number that stays', async () => {
    const key = await enqueue({ subject: 'Changed\r\nBcc: evil@example.org\r\n\r\nBody' })
    expect(await deliver()).toBe(true)
    const [mail] = server.received
    expect(mail).toMatchObject({ from: 'no-reply@example.org', to: ['ada@example.org'] })
    const raw = mail?.raw ?? ''
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
    expect(head).toMatch(/^Subject: Changed Bcc: evil@example\.org Body$/m)
    expect(head).not.toMatch(/^Bcc:/m)
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m)
    const { id, ...state } = await stateOf(key)
    expect(head).toContain(`Message-ID: <${id}@localhost>`)
    expect(readText(raw)).toBe('Hello,\n\nzażółć gęślą jaźń.\n')
    expect(state).toMatchObject({ state: 'sent', attempts: 1, problem: null, leasedUntil: null })
    expect(await deliver()).toBe(false)
    expect(server.received).toHaveLength(1)
  })
  it('tries again what the server puts off, later each time, and sends it then', async () => {
    const key = await enqueue()
    server.answers.push({ rcpt: 450 }, { data: 451 })
    await deliver()
    expect(await stateOf(key)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      problem: expect.stringContaining('(450)'),
      nextAttemptAt: inSeconds(5),
    })
    expect(await deliver()).toBe(false)
    time = inSeconds(5)
    await deliver()
    expect(await stateOf(key)).toMatchObject({
      problem: expect.stringContaining('(451)'),
      nextAttemptAt: inSeconds(15),
    })
    time = inSeconds(15)
    await deliver()
    expect(await stateOf(key)).toMatchObject({ state: 'sent', attempts: 3, problem: null })
    expect(server.received).toHaveLength(1)
  })
  it('leaves alone what the server refuses, with its secret forgotten, and goes on with the next', async () => {
    const refused = await enqueue({ isSecret: true, text: 'https://example.org/token' })
    const next = await enqueue({ subject: 'The next' }, inSeconds(1))
    server.answers.push({ rcpt: 550 })
    time = inSeconds(2)
    await deliver()
    await deliver()
    expect(await stateOf(refused)).toMatchObject({
      state: 'refused',
      problem: expect.stringContaining('(550)'),
      text: '',
    })
    expect(await stateOf(next)).toMatchObject({ state: 'sent' })
    expect(await deliver()).toBe(false)
  })
  it('sends again what a server died on, under the same number', async () => {
    const key = await enqueue()
    server.answers.push('drop')
    await deliver()
    expect(await stateOf(key)).toMatchObject({ state: 'waiting', problem: 'The mail server could not be reached.' })
    time = inSeconds(5)
    await deliver()
    const { id, state } = await stateOf(key)
    expect(state).toBe('sent')
    expect(server.received[0]?.raw).toContain(`<${id}@localhost>`)
  })
  it('waits for a server that is down, and sends in the order of writing when it is back', async () => {
    const { port } = server
    await server.stop()
    const keys = [await enqueue({ subject: 'First' }), await enqueue({ subject: 'Second' }, inSeconds(1))]
    time = inSeconds(2)
    while (await deliver()) {
      // Each is tried once.
    }
    for (const key of keys)
      expect(await stateOf(key)).toMatchObject({ attempts: 1, problem: 'The mail server could not be reached.' })
    server = await startMailServer(port)
    time = inSeconds(60)
    while (await deliver()) {
      // Both are due.
    }
    expect(subjects()).toEqual(['First', 'Second'])
  })
  it('sends each mail once, however many workers there are', async () => {
    for (let number = 0; number < 8; number++) await enqueue({ subject: `Mail ${number}` })
    const work = async () => {
      while (await deliver()) {
        // Until nothing is due.
      }
    }
    await Promise.all([work(), work(), work()])
    expect(subjects().sort()).toEqual(Array.from({ length: 8 }, (_, number) => `Mail ${number}`))
  })
  it('takes a mail back from a worker that died, when its lease ends', async () => {
    const key = await enqueue()
    await db().mail.update({ where: { key }, data: { leasedUntil: inSeconds(30), attempts: 1 } })
    expect(await deliver()).toBe(false)
    time = inSeconds(30)
    expect(await deliver()).toBe(true)
    expect(await stateOf(key)).toMatchObject({ state: 'sent', attempts: 2 })
  })
})

describe('tidyOutbox', () => {
  it('gives up what came too late, forgets its secret, and lets go of what is old', async () => {
    const late = await enqueue({ isSecret: true, text: 'https://example.org/token', expiresAt: inSeconds(900) })
    const old = await enqueue({}, inSeconds(-90 * 86_400))
    const waiting = await enqueue()
    await tidyOutbox(inSeconds(900))
    expect(await stateOf(late)).toMatchObject({ state: 'refused', text: '', problem: 'It could not be sent in time.' })
    expect(await db().mail.count({ where: { key: old } })).toBe(0)
    expect(await stateOf(waiting)).toMatchObject({ state: 'waiting' })
  })
})

describe('runMailer', () => {
  it('sends what waits, and lets the mail under way finish when it is stopped', async () => {
    const key = await enqueue()
    const mailer = runMailer({ url: server.url, from }, clock)
    await expect.poll(() => server.received.length, { timeout: 10_000 }).toBe(1)
    await mailer.stop()
    expect(await stateOf(key)).toMatchObject({ state: 'sent' })
  })
  it('leaves mail in the outbox where there is no mail server', async () => {
    const key = await enqueue()
    await runMailer(null, clock).stop()
    expect(await stateOf(key)).toMatchObject({ state: 'waiting', attempts: 0 })
  })
})
