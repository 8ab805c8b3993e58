import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { judgeFailure } from './judge-failure'
import { retryDelayMs } from './retry-delay'
import type { OutgoingMail, Send } from './send-by-smtp'

const leaseMs = 30_000

interface Taken extends OutgoingMail {
  attempts: number
  isSecret: boolean
}

/**
 * Sends the oldest mail that is due. One that waits for its next try holds up no other. A worker that dies lets go of its mail
 * when the lease ends: a mail may be sent twice then, with the same Message-ID, but is never lost.
 * @returns whether there was one
 */
export async function deliverNext(send: Send, clock: () => Date): Promise<boolean> {
  const leasedUntil = new Date(clock().getTime() + leaseMs)
  const mail = await takeNext(clock(), leasedUntil)
  if (!mail) return false
  try {
    await send(mail, clock())
  } catch (error) {
    await noteFailure(mail, leasedUntil, error, clock())
    return true
  }
  await db().mail.updateMany({
    where: { id: mail.id },
    data: {
      state: 'sent',
      settledAt: clock(),
      leasedUntil: null,
      problem: null,
      ...(mail.isSecret ? { text: '' } : {}),
    },
  })
  return true
}

async function takeNext(now: Date, leasedUntil: Date): Promise<Taken | null> {
  const [mail] = await db().$queryRaw<Taken[]>`
    update "Mail" set "leasedUntil" = ${leasedUntil}::timestamptz, attempts = attempts + 1
    where id = (
      select id from "Mail"
      where state = 'waiting' and "nextAttemptAt" <= ${now}::timestamptz and "expiresAt" > ${now}::timestamptz
        and ("leasedUntil" is null or "leasedUntil" <= ${now}::timestamptz)
      order by "createdAt", id limit 1 for update skip locked)
    returning id, recipient, subject, text, attempts, "isSecret"`
  return mail ?? null
}

/** Only while the lease is ours: another worker may have sent it meanwhile. */
async function noteFailure({ id, attempts, isSecret }: Taken, leasedUntil: Date, error: unknown, now: Date) {
  const { isFinal, problem } = judgeFailure(error)
  // Once when it begins, and when it ends so: a server that is away for a night is one line for each mail.
  const level = isFinal || attempts === 1 ? 'warn' : 'debug'
  log[level]({ mailId: id, attempt: attempts, problem }, isFinal ? 'mail refused' : 'mail not sent yet')
  await db().mail.updateMany({
    where: { id, state: 'waiting', leasedUntil },
    data: isFinal
      ? { state: 'refused', settledAt: now, leasedUntil: null, problem, ...(isSecret ? { text: '' } : {}) }
      : { nextAttemptAt: new Date(now.getTime() + retryDelayMs(attempts)), leasedUntil: null, problem },
  })
}
