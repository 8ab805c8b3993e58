import { listReviewDates } from '@/lib/framework/review/review-dates'
import { enqueueMail } from '@/lib/mail/enqueue-mail'
import { siteLink } from '@/lib/mail/site-link'
import { accountPath, editFrameworkPath } from '@/lib/paths'
import { db } from '@/lib/platform/db'
import { datesForEditor } from './dates-for-editor'
import { writeReminder } from './write-reminder'

const dayMs = 86_400_000
const firstHour = 6
const dueWithinDays = 7
const mostEditors = 500

/**
 * Writes to each editor, once a day, which entries are due for review or come within a week. Only today counts: days on which
 * nothing ran are not made up for, and a reminder that cannot be sent within the day is given up.
 * @returns how many were written
 */
export async function remindEditors(now: Date): Promise<number> {
  if (now.getUTCHours() < firstHour) return 0
  const editors = await db().user.findMany({
    where: { kind: 'editor', disabledAt: null },
    orderBy: { id: 'asc' },
    take: mostEditors,
    select: { id: true, email: true, wantsReviewReminders: true },
  })
  const [reader] = editors
  if (!reader) return 0
  // The same for whichever editor asks.
  const all = await listReviewDates({ kind: 'editor', userId: reader.id }, { now, dueWithinDays })
  const editorIds = new Set(editors.map(({ id }) => id))
  const day = now.toISOString().slice(0, 10)
  const at = { framework: siteLink(editFrameworkPath), account: siteLink(accountPath) }
  let written = 0
  for (const { id: userId, email: recipient, wantsReviewReminders } of editors) {
    if (!wantsReviewReminders) continue
    const dates = datesForEditor(userId, all, editorIds)
    if (dates.length === 0) continue
    const mail = {
      key: `review-reminder ${userId} ${day}`,
      kind: 'review-reminder' as const,
      userId,
      recipient,
      ...writeReminder(dates, at),
      expiresAt: new Date(now.getTime() + dayMs),
    }
    if (await db().$transaction((tx) => enqueueMail(tx, mail, now))) written++
  }
  return written
}
