import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'

export interface OwnAccount {
  name: string
  email: string
  /** Null: this person gets none. */
  wantsReviewReminders: boolean | null
}

/** What somebody is told of their own account. @throws DomainError not-found */
export async function findOwnAccount(viewer: Viewer): Promise<OwnAccount> {
  const user =
    can(viewer, 'account.change-own') && 'userId' in viewer
      ? await db().user.findUnique({
          where: { id: viewer.userId },
          select: { name: true, email: true, wantsReviewReminders: true },
        })
      : null
  if (!user) throw new DomainError('not-found', 'There is no such account.')
  return can(viewer, 'account.choose-reminders') ? user : { ...user, wantsReviewReminders: null }
}

/** An editor says whether they want to be reminded of reviews by mail. @throws DomainError forbidden */
export async function chooseReminders(viewer: Viewer, wantsReviewReminders: boolean): Promise<void> {
  if (!can(viewer, 'account.choose-reminders') || !('userId' in viewer))
    throw new DomainError('forbidden', 'Only those who keep the framework are reminded of reviews.')
  await db().user.update({ where: { id: viewer.userId }, data: { wantsReviewReminders }, select: { id: true } })
}
