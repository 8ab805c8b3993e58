import type { Viewer } from '@/lib/access/viewer'
import { managedPostings } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { postingInputSelect, readPostingInput } from './read-posting-input'

/**
 * A posting as its own organisation sees it.
 * @throws DomainError not-found, also when it belongs to somebody else: what you may not see is not there
 */
export async function loadEditablePosting(viewer: Viewer, postingId: number) {
  const row =
    Number.isSafeInteger(postingId) && postingId > 0 && postingId < 2_147_483_648
      ? await db().posting.findFirst({
          where: { AND: [{ id: postingId }, managedPostings(viewer)] },
          select: {
            id: true,
            organisationId: true,
            status: true,
            revision: true,
            publishedAt: true,
            closedAt: true,
            closeReason: true,
            updatedAt: true,
            frameworkVersion: { select: { version: true } },
            organisation: { select: { name: true, slug: true } },
            ...postingInputSelect,
          },
        })
      : null
  if (!row) throw new DomainError('not-found', 'There is no such posting.')
  const { id, organisationId, status, revision, publishedAt, closedAt, closeReason, updatedAt, organisation } = row
  return {
    id,
    organisationId,
    status,
    revision,
    publishedAt,
    closedAt,
    closeReason,
    updatedAt,
    organisation,
    frameworkVersion: row.frameworkVersion?.version ?? null,
    input: readPostingInput(row),
  }
}
