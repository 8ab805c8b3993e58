import { z } from 'zod'
import type { Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { storableText } from '@/lib/platform/storable-text'
import type { MailKind } from './labels'
import { oneLine } from './one-line'

const dayMs = 86_400_000
const worthwhileMs = 3 * dayMs
const recipientSchema = z.email().max(254)

export interface NewMail {
  /** What is told and to whom, such as `review-reminder 7f… 2026-11-25`: the same thing is told once. */
  key: string
  kind: MailKind
  userId: string
  recipient: string
  subject: string
  text: string
  /** Holds something that lets its reader in: shown to nobody where a mail server takes it, and forgotten once it is settled. */
  isSecret?: boolean
  /** Not sent after that. Three days from now, unless it is said. */
  expiresAt?: Date
}

/**
 * Puts a mail into the outbox, in the transaction of what it tells: both happen or neither.
 * @returns whether it is new; false when the same was told before
 * @throws DomainError invalid for what is no single address
 */
export async function enqueueMail(tx: Tx, mail: NewMail, now: Date): Promise<boolean> {
  if (!recipientSchema.safeParse(mail.recipient).success)
    throw new DomainError('invalid', 'No mail can be sent to this address.')
  const { count } = await tx.mail.createMany({
    data: {
      key: mail.key,
      kind: mail.kind,
      userId: mail.userId,
      recipient: mail.recipient,
      subject: oneLine(mail.subject),
      text: storableText(mail.text).replace(/\r\n?/g, '\n'),
      isSecret: mail.isSecret ?? false,
      createdAt: now,
      nextAttemptAt: now,
      expiresAt: mail.expiresAt ?? new Date(now.getTime() + worthwhileMs),
    },
    skipDuplicates: true,
  })
  return count === 1
}
