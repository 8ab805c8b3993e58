import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { loadEditablePosting } from './load-editable-posting'

/**
 * Leaves a posting with the framework version that it was written for; nobody is asked again before the next version.
 * @throws DomainError forbidden, not-found
 */
export async function keepVersion(viewer: Viewer, { postingId, now }: { postingId: number; now: Date }): Promise<void> {
  const posting = await loadEditablePosting(viewer, postingId)
  if (!can(viewer, 'posting.edit', posting)) throw new DomainError('forbidden', 'You may not change this posting.')
  const published = await findPublishedFramework()
  if (!published) throw new DomainError('not-found', 'There is no newer version.')
  await db().$transaction(async (tx) => {
    const { count } = await tx.postingFrameworkDecision.createMany({
      data: [{ postingId, versionId: published.id, decidedById: actorId(viewer), decidedAt: now }],
      skipDuplicates: true,
    })
    if (count === 0) return
    await audit(tx, {
      actorId: actorId(viewer),
      verb: 'posting.keep-version',
      subjectType: 'posting',
      subjectId: String(postingId),
    })
  })
}
