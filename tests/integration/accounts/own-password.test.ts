import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { system, visitor } from '@/lib/access/viewer'
import { askPasswordLink } from '@/lib/accounts/ask-password-link'
import { changePassword } from '@/lib/accounts/change-password'
import { checkSignIn } from '@/lib/accounts/check-sign-in'
import { createAccount } from '@/lib/accounts/create-account'
import { chooseReminders, findOwnAccount } from '@/lib/accounts/own-account'
import { isPasswordLinkGood, setPasswordByLink } from '@/lib/accounts/password-link'
import { findSignedIn, openSession } from '@/lib/accounts/session'
import { db } from '@/lib/platform/db'
import { closeLimits } from '@/lib/platform/rate-limit'
import { aPerson, now } from '@/tests/support/fixtures'

const old = 'the first long sentence'
const fresh = 'another long sentence'
let count = 0
let email: string
let userId: string

beforeEach(async () => {
  email = `own-${++count}@example.org`
  ;({ userId } = await createAccount(system, { name: 'Ada', email, password: old, kind: 'candidate' }))
})
afterAll(closeLimits)

const me = () => ({ kind: 'candidate' as const, userId })
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const signsIn = (password: string) =>
  checkSignIn({ email, password }, `10.0.2.${count}`).then(
    () => true,
    () => false,
  )
const mails = (kind: string) =>
  db().mail.findMany({
    where: { userId, kind },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 20,
    select: { recipient: true, subject: true, text: true, isSecret: true, expiresAt: true },
  })
const ask = (address = email, at = now, from = `10.0.3.${count}`) => askPasswordLink({ email: address }, from, at)
async function askToken(at = now) {
  await ask(email, at)
  const text = (await mails('password-link')).at(-1)?.text ?? ''
  return /^http:\/\/localhost:3000\/new-password\/([\w-]{43})$/m.exec(text)?.[1] ?? ''
}

describe('changePassword', () => {
  it('lets the new password in and the old one not, ends every session, and tells the address', async () => {
    const { token } = await openSession(userId, now)
    expect(await changePassword(me(), { current: old, password: fresh }, now)).toEqual({ userId })
    expect(await findSignedIn(token, now)).toBeNull()
    expect([await signsIn(old), await signsIn(fresh)]).toEqual([false, true])
    expect(await mails('password-changed')).toMatchObject([{ recipient: email, isSecret: false }])
    expect(await db().auditEvent.count({ where: { verb: 'account.change-password', subjectId: userId } })).toBe(1)
  })
  it('invalid: a present password that is not right, a short one, the same one; nothing changes', async () => {
    const { token } = await openSession(userId, now)
    for (const [input, field] of [
      [{ current: 'not the password', password: fresh }, 'current'],
      [{ current: old, password: 'short' }, 'password'],
      [{ current: old, password: old }, 'password'],
    ] as const)
      await expect(changePassword(me(), input, now)).rejects.toMatchObject({
        code: 'invalid',
        fields: { [field]: expect.anything() },
      })
    expect(await findSignedIn(token, now)).not.toBeNull()
    expect(await signsIn(old)).toBe(true)
  })
  it('forbidden to visitors, and rate-limited for whoever tries passwords', async () => {
    const guess = (viewer: Parameters<typeof changePassword>[0]) =>
      changePassword(viewer, { current: 'not the password', password: fresh }, now)
    await expect(guess(visitor)).rejects.toMatchObject({ code: 'forbidden' })
    for (let tries = 0; tries < 5; tries++) await expect(guess(me())).rejects.toMatchObject({ code: 'invalid' })
    await expect(guess(me())).rejects.toMatchObject({ code: 'rate-limited' })
  })
  it('of two changes at once, one holds', async () => {
    const change = (password: string) =>
      changePassword(me(), { current: old, password }, now).then(
        () => password,
        () => null,
      )
    const done = (await Promise.all([change(fresh), change('a third long sentence')])).filter(Boolean)
    expect(done).toHaveLength(1)
    expect(await signsIn(done[0] ?? '')).toBe(true)
  })
})

describe('a forgotten password', () => {
  it('sends a link to the address of the account, which sets a password once', async () => {
    const { token: session } = await openSession(userId, now)
    const token = await askToken()
    expect(await mails('password-link')).toMatchObject([{ recipient: email, isSecret: true, expiresAt: inMinutes(15) }])
    expect(await db().passwordLink.count({ where: { tokenHash: token } })).toBe(0)
    // Mail scanners open what they find: looking uses nothing up.
    for (let looks = 0; looks < 3; looks++) expect(await isPasswordLinkGood(token, now)).toBe(true)
    await setPasswordByLink(token, { password: fresh }, inMinutes(14))
    expect(await isPasswordLinkGood(token, now)).toBe(false)
    await expect(setPasswordByLink(token, { password: 'a third long sentence' }, now)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect([await signsIn(old), await signsIn(fresh)]).toEqual([false, true])
    expect(await findSignedIn(session, now)).toBeNull()
    expect(await mails('password-changed')).toHaveLength(1)
  })
  it('answers the same for nobody, and writes to nobody', async () => {
    await db().user.update({ where: { id: userId }, data: { disabledAt: now } })
    const before = await db().mail.count()
    expect(await ask()).toBe(await ask(`nobody-${count}@example.org`))
    expect(await db().mail.count()).toBe(before)
  })
  it('a link is dead after its time, after a newer one, with one letter changed, and for a disabled account', async () => {
    const first = await askToken()
    expect(await isPasswordLinkGood(first, inMinutes(15))).toBe(false)
    const second = await askToken(inMinutes(1))
    const bent = `${second.startsWith('A') ? 'B' : 'A'}${second.slice(1)}`
    for (const token of [first, bent, ''])
      await expect(setPasswordByLink(token, { password: fresh }, inMinutes(2))).rejects.toMatchObject({
        code: 'not-found',
      })
    await db().user.update({ where: { id: userId }, data: { disabledAt: now } })
    expect(await isPasswordLinkGood(second, inMinutes(2))).toBe(false)
  })
  it('a refused password leaves the link, and two who use it at once set one password', async () => {
    const token = await askToken()
    await expect(setPasswordByLink(token, { password: 'short' }, now)).rejects.toMatchObject({ code: 'invalid' })
    const set = (password: string) =>
      setPasswordByLink(token, { password }, now).then(
        () => password,
        () => null,
      )
    const done = (await Promise.all([set(fresh), set('a third long sentence')])).filter(Boolean)
    expect(done).toHaveLength(1)
    expect(await signsIn(done[0] ?? '')).toBe(true)
  })
  it('a change of the password ends the link that was asked for', async () => {
    const token = await askToken()
    await changePassword(me(), { current: old, password: fresh }, now)
    expect(await isPasswordLinkGood(token, now)).toBe(false)
  })
  it('floods nobody: three mails in a quarter of an hour, whoever asks, with the same answer; then the last link holds', async () => {
    for (let tries = 0; tries < 5; tries++) await ask(email, now, `10.0.4.${tries}`)
    expect(await mails('password-link')).toHaveLength(3)
    const last = /new-password\/([\w-]{43})/.exec((await mails('password-link')).at(-1)?.text ?? '')?.[1] ?? ''
    expect(await isPasswordLinkGood(last, now)).toBe(true)
  })
  it('rate-limited: the eleventh from one address', async () => {
    for (let tries = 0; tries < 10; tries++) await ask(`nobody-${tries}@example.org`, now, '10.0.5.1')
    await expect(ask(email, now, '10.0.5.1')).rejects.toMatchObject({ code: 'rate-limited' })
  })
  it('invalid: what is no address', async () => {
    for (const address of ['nobody', 'a@example.org,b@example.org', `${email}\nBcc: b@example.org`, { not: '' }])
      await expect(ask(address as string)).rejects.toMatchObject({ fields: { email: expect.anything() } })
  })
})

describe('the own account', () => {
  it('tells an editor whether they are reminded, and lets them choose; nobody else', async () => {
    const editor = await aPerson('editor')
    expect(await findOwnAccount(editor)).toMatchObject({ wantsReviewReminders: true })
    await chooseReminders(editor, false)
    expect(await findOwnAccount(editor)).toMatchObject({ wantsReviewReminders: false })
    expect(await findOwnAccount(me())).toEqual({ name: 'Ada', email, wantsReviewReminders: null })
    await expect(chooseReminders(me(), false)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(findOwnAccount(visitor)).rejects.toMatchObject({ code: 'not-found' })
  })
})
