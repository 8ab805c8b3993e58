import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { loadEditablePosting } from './load-editable-posting'

/** Throws a draft away. What was once public is closed instead, and kept. @throws DomainError forbidden, not-found, conflict */
export async function discardDraft(viewer: Viewer, posting: { postingId: number; revision: number }) {
  const current = await loadEditablePosting(viewer, posting.postingId)
  if (!can(viewer, 'posting.edit', current)) throw new DomainError('forbidden', 'You may not discard this draft.')
  await db().$transaction(async (tx) => {
    const { count } = await tx.posting.deleteMany({
      where: { id: posting.postingId, revision: posting.revision, status: 'draft' },
    })
    if (count !== 1)
      throw new DomainError(
        'conflict',
        'This is no longer the draft that you saw. Look at it again before you discard it.',
      )
    await audit(tx, {
      actorId: actorId(viewer),
      verb: 'posting.discard',
      subjectType: 'posting',
      subjectId: String(posting.postingId),
    })
  })
}
