import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { forgive, limit } from '@/lib/platform/rate-limit'
import { hashPassword, verifyPassword } from './password'
import { replacePassword } from './replace-password'
import { changedPasswordSchema } from './schema'

/**
 * Gives somebody's own account another password. Every session ends, that of the one who asks too: whoever calls this opens a
 * new one.
 * @throws DomainError forbidden, invalid (all fields at once; also for a present password that is not right), rate-limited,
 * unavailable
 */
export async function changePassword(
  viewer: Viewer,
  input: { current: string; password: string },
  now: Date,
): Promise<{ userId: string }> {
  if (!can(viewer, 'account.change-own') || !('userId' in viewer))
    throw new DomainError('forbidden', 'Sign in to change your password.')
  const read = changedPasswordSchema.safeParse(input)
  if (!read.success) throw DomainError.fromZod(read.error)
  const { userId } = viewer
  await limit('password change of one account', userId)
  const user = await db().user.findUnique({ where: { id: userId }, select: { passwordHash: true } })
  const wrong = new DomainError('invalid', 'The password that you have now is not right.', {
    current: ['This is not the password that you have now.'],
  })
  if (!user || !(await verifyPassword(user.passwordHash, read.data.current))) throw wrong
  const passwordHash = await hashPassword(read.data.password)
  await db().$transaction(async (tx) => {
    // Another change that came first holds: the password that was shown is no longer the present one.
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: user.passwordHash },
      data: { passwordHash },
    })
    if (count === 0) throw wrong
    await replacePassword(tx, { userId, passwordHash, verb: 'account.change-password', actorId: userId, now })
  })
  await forgive('password change of one account', userId)
  return { userId }
}
