import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { visibleReports } from '@/lib/access/visibility'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { closePublished } from '@/lib/postings/close-published'
import { settlementSchema } from './schema'

/**
 * Settles the open reports on a posting in one go, and with “closed” ends the posting in the same transaction. Reports that
 * came after the operator looked stay open.
 * @param seen what the operator looked at: the posting's revision, and when
 * @throws DomainError not-found for everybody but operators; invalid; conflict when there is nothing left to settle, or the
 * posting was changed in the meantime
 */
export async function settleReports(
  viewer: Viewer,
  seen: { postingId: number; revision: number; lookedAt: Date },
  raw: { outcome: string; closeReason: string | null; note: string },
  now: Date,
): Promise<{ settled: number }> {
  if (!can(viewer, 'report.settle')) throw new DomainError('not-found', 'Nothing was reported about that.')
  const read = settlementSchema.safeParse(raw)
  if (!read.success) throw DomainError.fromZod(read.error)
  if (Number.isNaN(seen.lookedAt.getTime()))
    throw new DomainError('invalid', 'The form did not arrive whole. Send it again.')
  const { outcome, closeReason, note } = read.data
  const { postingId, revision, lookedAt } = seen
  return db().$transaction(async (tx) => {
    if (outcome === 'closed' && closeReason) await closePublished(tx, viewer, { postingId, revision }, closeReason, now)
    const { count } = await tx.postingReport.updateMany({
      where: { AND: [visibleReports(viewer), { postingId, outcome: null, createdAt: { lte: lookedAt } }] },
      data: { outcome, note, settledAt: now, settledBy: actorId(viewer) },
    })
    if (count === 0)
      throw new DomainError('conflict', 'These reports were settled in the meantime. Look at them again.')
    await audit(tx, {
      actorId: actorId(viewer),
      verb: 'report.settle',
      subjectType: 'posting',
      subjectId: String(postingId),
      fields: ['outcome'],
    })
    return { settled: count }
  })
}
