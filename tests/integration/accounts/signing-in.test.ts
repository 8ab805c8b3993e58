import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, visitor } from '@/lib/access/viewer'
import { checkSignIn } from '@/lib/accounts/check-sign-in'
import { createAccount } from '@/lib/accounts/create-account'
import { closeSession, findSignedIn, openSession } from '@/lib/accounts/session'
import { db } from '@/lib/platform/db'
import { closeLimits } from '@/lib/platform/rate-limit'
import { anOrganisation, aPerson, now } from '@/tests/support/fixtures'

const password = 'a long enough sentence'
let userId: string

beforeAll(async () => {
  ;({ userId } = await createAccount(system, { name: 'Ada', email: 'Ada@Example.org ', password, kind: 'candidate' }))
})
afterAll(closeLimits)

describe('createAccount', () => {
  it('keeps the address in one form and the password only as argon2id', async () => {
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } })
    expect(user.email).toBe('ada@example.org')
    expect(user.passwordHash).toMatch(/^\$argon2id\$/)
  })
  it('lets a visitor open one as a candidate', async () => {
    const made = await createAccount(visitor, { name: 'Bo', email: 'bo@example.org', password, kind: 'candidate' })
    expect(made.userId).toBeTruthy()
  })
  it('forbidden: a visitor as anything else', async () => {
    const account = { name: 'Bo', email: 'bo2@example.org', password, kind: 'operator' as const }
    await expect(createAccount(visitor, account)).rejects.toMatchObject({ code: 'forbidden' })
  })
  it('conflict: the same address in other letters', async () => {
    const account = { name: 'Ada', email: 'ADA@example.org', password, kind: 'candidate' as const }
    await expect(createAccount(visitor, account)).rejects.toMatchObject({
      code: 'conflict',
      fields: { email: expect.anything() },
    })
  })
  it('invalid: all fields at once', async () => {
    const account = { name: ' ', email: 'nobody', password: 'short', kind: 'candidate' as const }
    await expect(createAccount(visitor, account)).rejects.toMatchObject({
      code: 'invalid',
      fields: { name: expect.anything(), email: expect.anything(), password: expect.anything() },
    })
  })
})

describe('checkSignIn', () => {
  it('lets the right password in, however the address is written', async () => {
    expect(await checkSignIn({ email: ' ADA@example.org', password }, '10.0.0.1')).toEqual({
      userId,
      kind: 'candidate',
    })
  })
  it('gives the same answer for a wrong password and for nobody', async () => {
    const answer = (email: string) =>
      checkSignIn({ email, password: 'something else' }, '10.0.0.2').catch((error: Error) => error.message)
    expect(await answer('ada@example.org')).toBe(await answer('nobody@example.org'))
  })
  it('never takes an object for a string', async () => {
    const input = { email: { not: '' }, password } as unknown as { email: string; password: string }
    await expect(checkSignIn(input, '10.0.0.3')).rejects.toMatchObject({ code: 'invalid' })
  })
  it('refuses a disabled account like a wrong password', async () => {
    const other = await createAccount(system, { name: 'Cy', email: 'cy@example.org', password, kind: 'candidate' })
    await db().user.update({ where: { id: other.userId }, data: { disabledAt: now } })
    await expect(checkSignIn({ email: 'cy@example.org', password }, '10.0.0.4')).rejects.toMatchObject({
      code: 'invalid',
    })
  })
  it('rate-limited: the sixth try for one account from one address, though others may go on', async () => {
    const tryOnce = () => checkSignIn({ email: 'ada@example.org', password: 'wrong' }, '10.0.0.5')
    for (let count = 0; count < 5; count++) await expect(tryOnce()).rejects.toMatchObject({ code: 'invalid' })
    await expect(tryOnce()).rejects.toMatchObject({ code: 'rate-limited', retryAfterSeconds: expect.any(Number) })
    await expect(checkSignIn({ email: 'ada@example.org', password }, '10.0.0.5')).rejects.toMatchObject({
      code: 'rate-limited',
    })
    expect(await checkSignIn({ email: 'ada@example.org', password }, '10.0.0.6')).toEqual({ userId, kind: 'candidate' })
  })
  it('a right password clears the count', async () => {
    for (let count = 0; count < 7; count++)
      expect(await checkSignIn({ email: 'ada@example.org', password }, '10.0.0.7')).toEqual({
        userId,
        kind: 'candidate',
      })
  })
})

describe('sessions', () => {
  it('say who somebody is and what they belong to, and keep only a hash of the token', async () => {
    const organisationId = await anOrganisation()
    const hirer = await aPerson('hirer', [organisationId])
    const { token } = await openSession(hirer.userId, now)
    expect(await findSignedIn(token, now)).toEqual({ name: 'Somebody', viewer: hirer })
    expect(await db().session.count({ where: { tokenHash: token } })).toBe(0)
  })
  it('end when they are closed, when time is up, and when the account is disabled', async () => {
    const { token, expiresAt } = await openSession(userId, now)
    expect(await findSignedIn(token, expiresAt)).toBeNull()
    await closeSession(token)
    expect(await findSignedIn(token, now)).toBeNull()
    const again = await openSession(userId, now)
    await db().user.update({ where: { id: userId }, data: { disabledAt: now } })
    expect(await findSignedIn(again.token, now)).toBeNull()
  })
  it('are nobody for a token that was made up', async () => expect(await findSignedIn('made up', now)).toBeNull())
})
