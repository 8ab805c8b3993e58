import { db } from '@/lib/platform/db'

const keptMs = 90 * 86_400_000

/** Gives up what would now tell something that no longer holds, with what it kept secret; forgets what is 90 days old. */
export async function tidyOutbox(now: Date) {
  const problem = 'It could not be sent in time.'
  const late = { state: 'waiting' as const, expiresAt: { lte: now } }
  const given = { state: 'refused' as const, settledAt: now, leasedUntil: null, problem }
  await db().mail.updateMany({ where: { ...late, isSecret: true }, data: { ...given, text: '' } })
  await db().mail.updateMany({ where: late, data: given })
  await db().mail.deleteMany({ where: { createdAt: { lte: new Date(now.getTime() - keptMs) } } })
}
