import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { successorOf } from '@/lib/framework/current.shared'
import { findPublishedFramework, type PublishedFramework } from '@/lib/framework/published-framework'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { loadEditablePosting } from './load-editable-posting'
import type { PostingInput } from './schema'

/**
 * Pins a posting to the published framework version. Its words stay the employer's: only what it cites goes along, a retired
 * role or duty to its successor, and to nothing where there is none.
 * @throws DomainError forbidden, not-found, conflict
 */
export async function takeOverVersion(
  viewer: Viewer,
  { postingId, revision }: { postingId: number; revision: number },
): Promise<{ revision: number }> {
  const current = await loadEditablePosting(viewer, postingId)
  if (!can(viewer, 'posting.edit', current)) throw new DomainError('forbidden', 'You may not change this posting.')
  if (current.status === 'closed') throw new DomainError('conflict', 'This posting is closed and stays as it was.')
  const published = await findPublishedFramework()
  if (!published) throw new DomainError('not-found', 'There is no newer version.')
  return db().$transaction(async (tx) => {
    const { count } = await tx.posting.updateMany({
      where: { id: postingId, revision, status: current.status },
      data: { ...repointed(current.input, published), frameworkVersionId: published.id, revision: { increment: 1 } },
    })
    if (count !== 1)
      throw new DomainError('conflict', 'Somebody else saved this posting in the meantime. Look at it again first.')
    await audit(tx, {
      actorId: actorId(viewer),
      verb: 'posting.take-over-version',
      subjectType: 'posting',
      subjectId: String(postingId),
      fields: ['frameworkVersionId'],
    })
    return { revision: revision + 1 }
  })
}

function repointed({ roleId, duties }: PostingInput, { document, current }: PublishedFramework) {
  const now = (list: 'roles' | 'responsibilities', id: string | null) => {
    if (id === null || current[list].some((entry) => entry.id === id)) return id
    return successorOf(document[list], id)
  }
  return {
    roleId: now('roles', roleId),
    duties: duties.map((duty) => ({ ...duty, responsibilityId: now('responsibilities', duty.responsibilityId) })),
  }
}
