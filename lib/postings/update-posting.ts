import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { changedFields } from './changed-fields'
import { checkFrameworkReferences } from './framework-references'
import { loadEditablePosting } from './load-editable-posting'
import { type PostingInputRaw, parsePostingInput } from './parse-posting-input'
import { postingColumns } from './posting-columns'
import { requireComplete } from './require-complete'

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
  const current = await loadEditablePosting(viewer, posting.postingId)
  if (!can(viewer, 'posting.edit', current)) throw new DomainError('forbidden', 'You may not change this posting.')
  if (current.status === 'closed')
    throw new DomainError('conflict', 'This posting is closed and can no longer be changed.')
  const input = parsePostingInput(raw)
  if (current.status === 'published') requireComplete(input, now)
  const frameworkVersionId = await checkFrameworkReferences(input, current.frameworkVersion, current.input)
  return db().$transaction(async (tx) => {
    const { count } = await tx.posting.updateMany({
      where: { id: posting.postingId, revision: posting.revision, status: current.status },
      data: { ...postingColumns(input), frameworkVersionId, revision: { increment: 1 } },
    })
    if (count !== 1)
      throw new DomainError('conflict', 'Somebody else saved this posting in the meantime. Your words are still here.')
    await audit(tx, {
      actorId: actorId(viewer),
      verb: 'posting.update',
      subjectType: 'posting',
      subjectId: String(posting.postingId),
      fields: changedFields(current.input, input),
    })
    return { revision: posting.revision + 1 }
  })
}
