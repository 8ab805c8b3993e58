import { enqueueMail } from '@/lib/mail/enqueue-mail'
import { siteLink } from '@/lib/mail/site-link'
import { forgottenPasswordPath } from '@/lib/paths'
import { audit } from '@/lib/platform/audit'
import type { Tx } from '@/lib/platform/db'
import { newToken } from './token'

/**
 * Writes a new password, in whichever way somebody came to it: every session ends, a link that was asked for leads nowhere any
 * more, the trail has it, and a note goes to the address, so that a change by somebody else is noticed.
 * @returns how many sessions ended
 */
export async function replacePassword(
  tx: Tx,
  {
    userId,
    passwordHash,
    verb,
    actorId,
    now,
  }: { userId: string; passwordHash: string; verb: string; actorId: string | null; now: Date },
): Promise<number> {
  const { email } = await tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { email: true } })
  const { count } = await tx.session.deleteMany({ where: { userId } })
  await tx.passwordLink.deleteMany({ where: { userId } })
  await audit(tx, { actorId, verb, subjectType: 'user', subjectId: userId })
  const note = {
    key: `password-changed ${userId} ${newToken()}`,
    kind: 'password-changed' as const,
    userId,
    recipient: email,
    subject: 'Your password was changed',
    text: [
      'Hello,',
      '',
      'the password of your account was changed. Every session that was open before has ended.',
      '',
      'If it was not you, set a new one now:',
      siteLink(forgottenPasswordPath),
      '',
    ].join('\n'),
  }
  await enqueueMail(tx, note, now)
  return count
}
