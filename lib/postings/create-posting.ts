import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { checkFrameworkReferences } from './framework-references'
import { type PostingInputRaw, parsePostingInput } from './parse-posting-input'
import { postingColumns } from './posting-columns'

/**
 * Writes a new draft, pinned to the framework version that is published now.
 * @returns its number and revision
 * @throws DomainError invalid (all fields at once), forbidden
 */
export async function createPosting(
  viewer: Viewer,
  organisationId: string,
  raw: PostingInputRaw,
): Promise<{ postingId: number; revision: number }> {
  if (!can(viewer, 'posting.create', { organisationId }))
    throw new DomainError('forbidden', 'You may not write postings for this organisation.')
  const input = parsePostingInput(raw)
  const frameworkVersionId = await checkFrameworkReferences(input, null)
  return db().$transaction(async (tx) => {
    const posting = await tx.posting.create({
      data: { ...postingColumns(input), organisationId, frameworkVersionId, authorId: actorId(viewer) },
      select: { id: true, revision: true },
    })
    await audit(tx, {
      actorId: actorId(viewer),
      verb: 'posting.create',
      subjectType: 'posting',
      subjectId: String(posting.id),
    })
    return { postingId: posting.id, revision: posting.revision }
  })
}
