import { z } from 'zod'
import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import type { MailState } from './labels'
import type { ListedMail } from './list-mail'
import { smtpConfig } from './smtp-config'

export interface FoundMail extends ListedMail {
  state: MailState
  /** Null: it holds a secret that a mail server takes to its reader, or that is forgotten. */
  text: string | null
  isSecret: boolean
}

/**
 * One mail. What holds a secret is shown only where the outbox is the one way to its reader, and who read it is in the trail.
 * @throws DomainError not-found, also for those who may not see it
 */
export async function findMail(viewer: Viewer, id: string, config = smtpConfig()): Promise<FoundMail> {
  const mail =
    can(viewer, 'mail.view') && z.uuid().safeParse(id).success
      ? await db().mail.findUnique({
          where: { id },
          select: {
            id: true,
            kind: true,
            recipient: true,
            subject: true,
            text: true,
            isSecret: true,
            state: true,
            createdAt: true,
            nextAttemptAt: true,
            settledAt: true,
            attempts: true,
            problem: true,
          },
        })
      : null
  if (!mail) throw new DomainError('not-found', 'There is no such mail.')
  if (!mail.isSecret) return mail
  if (config || mail.state !== 'waiting') return { ...mail, text: null }
  await db().$transaction((tx) =>
    audit(tx, { actorId: actorId(viewer), verb: 'mail.read-secret', subjectType: 'mail', subjectId: id }),
  )
  return mail
}
