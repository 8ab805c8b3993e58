import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import type { MailState } from './labels'

export const mostListed = 100

export interface ListedMail {
  id: string
  kind: string
  recipient: string
  subject: string
  createdAt: Date
  nextAttemptAt: Date
  settledAt: Date | null
  attempts: number
  problem: string | null
}

/** The mails of one state, the newest first; none for those who run nothing. */
export async function listMail(viewer: Viewer, state: MailState): Promise<ListedMail[]> {
  if (!can(viewer, 'mail.view')) return []
  return db().mail.findMany({
    where: { state },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostListed,
    select: {
      id: true,
      kind: true,
      recipient: true,
      subject: true,
      createdAt: true,
      nextAttemptAt: true,
      settledAt: true,
      attempts: true,
      problem: true,
    },
  })
}
