import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import type { Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import type { closeReasons } from './schema'

/**
 * The write of a closing, inside the transaction of whoever closes, who has asked the policy before.
 * @throws DomainError conflict when the posting is not published any more, or was changed in the meantime
 */
export async function closePublished(
  tx: Tx,
  viewer: Viewer,
  { postingId, revision }: { postingId: number; revision: number },
  reason: (typeof closeReasons)[number],
  now: Date,
): Promise<{ revision: number }> {
  const { count } = await tx.posting.updateMany({
    where: { id: postingId, revision, status: 'published' },
    data: { status: 'closed', closedAt: now, closeReason: reason, revision: { increment: 1 } },
  })
  if (count !== 1)
    throw new DomainError(
      'conflict',
      'Somebody else changed this posting in the meantime. Look at it again before you close it.',
    )
  await audit(tx, {
    actorId: actorId(viewer),
    verb: 'posting.close',
    subjectType: 'posting',
    subjectId: String(postingId),
    fields: ['status', 'closeReason'],
  })
  return { revision: revision + 1 }
}
