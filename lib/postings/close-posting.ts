import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { loadEditablePosting } from './load-editable-posting'
import type { closeReasons } from './schema'

/**
 * Ends a public posting for good, with the reason that the page then shows.
 * @throws DomainError forbidden, not-found, conflict when it is not public or was changed in the meantime
 */
export async function closePosting(
  viewer: Viewer,
  posting: { postingId: number; revision: number },
  reason: (typeof closeReasons)[number],
  now: Date,
): Promise<{ revision: number }> {
  const current = await loadEditablePosting(viewer, posting.postingId)
  if (!can(viewer, 'posting.close', current)) throw new DomainError('forbidden', 'You may not close this posting.')
  if (current.status !== 'published')
    throw new DomainError(
      'conflict',
      current.status === 'closed' ? 'This posting is closed already.' : 'Only a published posting can be closed.',
    )
  return db().$transaction(async (tx) => {
    const { count } = await tx.posting.updateMany({
      where: { id: posting.postingId, revision: posting.revision, status: 'published' },
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
      subjectId: String(posting.postingId),
      fields: ['status', 'closeReason'],
    })
    return { revision: posting.revision + 1 }
  })
}
