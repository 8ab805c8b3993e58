import { expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { errorForLog } from '@/lib/platform/error-for-log'
import { DomainError } from '@/lib/platform/errors'
import { aPerson, now } from '@/tests/support/fixtures'

const secret = 'Sentinel-7f3a'
const failure = async (work: () => unknown): Promise<unknown> => {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('It did not fail.')
}

it('keeps the words of a failed write out of the log, and says where it failed', async () => {
  const { userId } = await aPerson('candidate')
  const row = { ownerId: userId, title: secret, document: { name: secret }, createdAt: now, updatedAt: now }
  const refused = await failure(() => db().resume.create({ data: { ...row, fileKind: 'pdf' }, select: { id: true } }))
  const misshapen = await failure(() =>
    db().resume.create({ data: { ...row, revision: secret as unknown as number }, select: { id: true } }),
  )
  // The second one proves that there was something to keep out.
  expect(String(misshapen)).toContain(secret)
  for (const error of [refused, misshapen]) {
    expect(errorForLog(error)).not.toContain(secret)
    expect(errorForLog(error)).toMatch(/^PrismaClient\w+Error/)
    expect(errorForLog(error)).toMatch(/\n\s+at /)
  }
})

it('keeps out what a parser quotes, and keeps in what we say ourselves', async () => {
  expect(errorForLog(await failure(() => JSON.parse(secret)))).not.toContain(secret)
  expect(errorForLog(new DomainError('invalid', 'Give it a name.'))).toContain('Give it a name.')
  expect(errorForLog(secret)).not.toContain(secret)
})
