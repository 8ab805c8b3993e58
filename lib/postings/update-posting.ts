import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { changedFields } from './changed-fields'
import type { PostingInputRaw } from './parse-posting-input'
import { postingColumns } from './posting-columns'
import { readChange } from './read-change'

/**
 * Saves the words of a draft, or of a published posting, which then has to stay complete.
 * @param revision the one that the writer read; somebody else's save in between is a conflict and loses nothing
 * @returns the new revision
 * @throws DomainError invalid, forbidden, not-found, conflict
 */
export async function updatePosting(
  viewer: Viewer,
  posting: { postingId: number; revision: number },
  raw: PostingInputRaw,
  now: Date,
): Promise<{ revision: number }> {
  const { current, input, frameworkVersionId } = await readChange(viewer, posting.postingId, raw, now)
  const fields = changedFields(current.input, input)
  // Readers are told of changes to what they could read: a draft has no readers, and saving the same words changes nothing.
  const changed = current.status === 'published' && fields.length > 0 ? { changedAt: now } : {}
  const columns = postingColumns(input)
  return db().$transaction(async (tx) => {
    const { count } = await tx.posting.updateMany({
      where: { id: posting.postingId, revision: posting.revision, status: current.status },
      data: { ...columns, ...changed, frameworkVersionId, revision: { increment: 1 } },
    })
    if (count !== 1)
      throw new DomainError('conflict', 'Somebody else saved this posting in the meantime. Your words are still here.')
    await audit(tx, {
      actorId: actorId(viewer),
      verb: 'posting.update',
      subjectType: 'posting',
      subjectId: String(posting.postingId),
      fields,
    })
    return { revision: posting.revision + 1 }
  })
}
