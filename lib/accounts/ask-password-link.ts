import { setTimeout as sleep } from 'node:timers/promises'
import { enqueueMail } from '@/lib/mail/enqueue-mail'
import { siteLink } from '@/lib/mail/site-link'
import { newPasswordLinkPath } from '@/lib/paths'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { limit } from '@/lib/platform/rate-limit'
import { linkMinutes } from './password-link'
import { forgottenPasswordSchema } from './schema'
import { hashOf, newToken } from './token'

/** Longer than the work takes, so that the time of the answer does not tell which addresses have an account. */
const answerMs = 300

/**
 * Writes a link for a new password to whoever has an account with this address. The answer is the same for everybody, also
 * when one address was asked for too often: then nothing more is sent, and the last link holds.
 * @param from the network address of the one who asks, for the rate limit
 * @throws DomainError invalid, rate-limited, unavailable
 */
export async function askPasswordLink(input: { email: string }, from: string, now: Date): Promise<void> {
  const read = forgottenPasswordSchema.safeParse(input)
  if (!read.success) throw DomainError.fromZod(read.error)
  await limit('password link from one address', from)
  await Promise.all([sendLink(read.data.email, now), sleep(answerMs)])
}

async function sendLink(email: string, now: Date): Promise<void> {
  try {
    await limit('password link for one account', email)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'rate-limited') return
    throw error
  }
  const user = await db().user.findUnique({ where: { email }, select: { id: true, disabledAt: true } })
  if (!user || user.disabledAt) return
  const token = newToken()
  const link = {
    tokenHash: hashOf(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + linkMinutes * 60_000),
  }
  await db().$transaction(async (tx) => {
    await tx.passwordLink.upsert({
      where: { userId: user.id },
      create: { userId: user.id, ...link },
      update: link,
      select: { userId: true },
    })
    const mail = {
      key: `password-link ${link.tokenHash}`,
      kind: 'password-link' as const,
      userId: user.id,
      recipient: email,
      subject: 'A new password for your account',
      text: textFor(token),
      isSecret: true,
      expiresAt: link.expiresAt,
    }
    await enqueueMail(tx, mail, now)
    await audit(tx, { actorId: null, verb: 'account.ask-password-link', subjectType: 'user', subjectId: user.id })
  })
}

/** Names nobody: whoever opened the account may have written anything where a name belongs. */
const textFor = (token: string) =>
  [
    'Hello,',
    '',
    `somebody asked for a new password for your account. If it was you, set one within ${linkMinutes} minutes:`,
    siteLink(newPasswordLinkPath(token)),
    '',
    'If it was not you, do nothing: the password stays as it is.',
    '',
  ].join('\n')
