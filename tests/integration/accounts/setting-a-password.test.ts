import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { system, visitor } from '@/lib/access/viewer'
import { checkSignIn } from '@/lib/accounts/check-sign-in'
import { createAccount } from '@/lib/accounts/create-account'
import { findSignedIn, openSession } from '@/lib/accounts/session'
import { setPassword } from '@/lib/accounts/set-password'
import { db } from '@/lib/platform/db'
import { closeLimits } from '@/lib/platform/rate-limit'
import { aPerson, now } from '@/tests/support/fixtures'

const root = path.resolve(import.meta.dirname, '../../..')
const old = 'the first long sentence'
const fresh = 'another long sentence'
let count = 0
let email: string
let userId: string

beforeEach(async () => {
  email = `forgetful-${++count}@example.org`
  ;({ userId } = await createAccount(system, { name: 'Ada', email, password: old, kind: 'hirer' }))
})
afterAll(closeLimits)

const signsIn = (password: string) =>
  checkSignIn({ email, password }, `10.0.1.${count}`).then(
    () => true,
    () => false,
  )

describe('setPassword', () => {
  it('lets the new password in and the old one not, ends every session, and leaves a trail', async () => {
    const { token } = await openSession(userId, now)
    const told = await setPassword(system, { email: ` ${email.toUpperCase()}`, password: fresh }, now)
    expect(told).toEqual({ userId, endedSessions: 1, isDisabled: false })
    expect(await findSignedIn(token, now)).toBeNull()
    expect(await signsIn(old)).toBe(false)
    expect(await signsIn(fresh)).toBe(true)
    expect(await db().auditEvent.count({ where: { verb: 'account.set-password', subjectId: userId } })).toBe(1)
  })
  it('forbidden to everybody who asks through a page', async () => {
    for (const viewer of [visitor, await aPerson('operator'), { kind: 'hirer' as const, userId, organisationIds: [] }])
      await expect(setPassword(viewer, { email, password: fresh }, now)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await signsIn(old)).toBe(true)
  })
  it('invalid and not found change nothing', async () => {
    await expect(setPassword(system, { email, password: 'short' }, now)).rejects.toMatchObject({ code: 'invalid' })
    await expect(setPassword(system, { email: 'nobody@example.org', password: fresh }, now)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await signsIn(old)).toBe(true)
  })
})

describe('npm run account:password', () => {
  async function run(args: string[], input: string) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/set-password.ts', ...args], {
      cwd: root,
      env: process.env,
    })
    child.stdin.end(input)
    const [out, error, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    return { out, error, status }
  }

  it('takes one line of standard input', async () => {
    expect(await run([email], `${fresh}\n`)).toMatchObject({
      status: 0,
      out: expect.stringContaining('password is set'),
    })
    expect(await signsIn(fresh)).toBe(true)
  })
  it('says what is wrong, and never repeats the password', async () => {
    const short = await run([email], 'tooshort\n')
    expect(short).toMatchObject({ status: 1, error: 'Use at least 10 characters.\n' })
    expect(await run([], '')).toMatchObject({ status: 2 })
    expect(await signsIn(old)).toBe(true)
  })
})
