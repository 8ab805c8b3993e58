import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { hashPassword } from './password'
import { replacePassword } from './replace-password'
import { chosenPasswordSchema } from './schema'
import { hashOf } from './token'

export const linkMinutes = 15

const stillGood = (token: string, now: Date) => ({
  tokenHash: hashOf(token),
  expiresAt: { gt: now },
  user: { disabledAt: null },
})

/** Whether this token would let its holder set a password now. Looking does not use it up. */
export async function isPasswordLinkGood(token: string, now: Date): Promise<boolean> {
  return (await db().passwordLink.count({ where: stillGood(token, now) })) > 0
}

/**
 * Sets a new password by a link, once.
 * @throws DomainError invalid; not-found when the link is over, was used, or was followed by a newer one
 */
export async function setPasswordByLink(token: string, input: { password: string }, now: Date): Promise<void> {
  const read = chosenPasswordSchema.safeParse(input)
  if (!read.success) throw DomainError.fromZod(read.error)
  const gone = new DomainError('not-found', 'This link is over or was used. Ask for a new one.')
  const link = await db().passwordLink.findFirst({ where: stillGood(token, now), select: { userId: true } })
  if (!link) throw gone
  const { userId } = link
  const passwordHash = await hashPassword(read.data.password)
  await db().$transaction(async (tx) => {
    const { count } = await tx.passwordLink.deleteMany({ where: stillGood(token, now) })
    if (count === 0) throw gone
    await replacePassword(tx, { userId, passwordHash, verb: 'account.set-password-by-link', actorId: userId, now })
  })
}
