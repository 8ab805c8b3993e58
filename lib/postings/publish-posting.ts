import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { loadEditablePosting } from './load-editable-posting'
import { requireComplete } from './require-complete'

/**
 * Makes a complete draft public. The search tables follow by trigger in the same transaction, so it is found at once.
 * @param now the moment of publication; a command may pass an earlier one, never a later one
 * @throws DomainError invalid (everything that is missing), forbidden, not-found, conflict
 */
export async function publishPosting(
  viewer: Viewer,
  posting: { postingId: number; revision: number },
  now: Date,
): Promise<{ revision: number }> {
  const current = await loadEditablePosting(viewer, posting.postingId)
  if (!can(viewer, 'posting.publish', current)) throw new DomainError('forbidden', 'You may not publish this posting.')
  if (current.status !== 'draft')
    throw new DomainError(
      'conflict',
      current.status === 'published' ? 'This posting is already public.' : 'This posting is closed.',
    )
  requireComplete(current.input, now)
  return db().$transaction(async (tx) => {
    const { count } = await tx.posting.updateMany({
      where: { id: posting.postingId, revision: posting.revision, status: 'draft' },
      data: { status: 'published', publishedAt: now, revision: { increment: 1 } },
    })
    if (count !== 1)
      throw new DomainError(
        'conflict',
        'Somebody else changed this posting in the meantime. Look at it again before you publish.',
      )
    await audit(tx, {
      actorId: actorId(viewer),
      verb: 'posting.publish',
      subjectType: 'posting',
      subjectId: String(posting.postingId),
      fields: ['status'],
    })
    return { revision: posting.revision + 1 }
  })
}
