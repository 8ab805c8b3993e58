import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { hashPassword } from './password'
import { replacePassword } from './replace-password'
import { newPasswordInputSchema } from './schema'

/**
 * Gives an account another password, and ends all its sessions: whoever held the old one is out. A note goes to its address.
 * @returns how many sessions ended, and whether the account is disabled, since then no password lets anybody in
 * @throws DomainError invalid (all fields at once), forbidden, not-found when no account has this address
 */
export async function setPassword(
  viewer: Viewer,
  input: { email: string; password: string },
  now: Date,
): Promise<{ userId: string; endedSessions: number; isDisabled: boolean }> {
  if (!can(viewer, 'account.set-password')) throw new DomainError('forbidden', 'You may not set passwords.')
  const read = newPasswordInputSchema.safeParse(input)
  if (!read.success) throw DomainError.fromZod(read.error)
  const { email, password } = read.data
  const user = await db().user.findUnique({ where: { email }, select: { id: true, disabledAt: true } })
  if (!user) throw new DomainError('not-found', `There is no account with the address ${email}.`)
  const passwordHash = await hashPassword(password)
  return db().$transaction(async (tx) => {
    const endedSessions = await replacePassword(tx, {
      userId: user.id,
      passwordHash,
      verb: 'account.set-password',
      actorId: actorId(viewer),
      now,
    })
    return { userId: user.id, endedSessions, isDisabled: user.disabledAt !== null }
  })
}
