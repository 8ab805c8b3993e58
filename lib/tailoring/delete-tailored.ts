import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { loadTailored } from './load-tailored'

/**
 * Deletes a tailored copy with its earlier states. The résumé stays.
 * @throws DomainError not-found
 */
export async function deleteTailored(viewer: Viewer, tailoredId: string): Promise<void> {
  const current = await loadTailored(viewer, tailoredId)
  if (!can(viewer, 'tailoring.edit', current)) throw new DomainError('forbidden', 'You may not delete this copy.')
  await db().$transaction(async (tx) => {
    await tx.tailoredResume.deleteMany({ where: { id: current.id, ownerId: current.ownerId } })
    await audit(tx, {
      actorId: actorId(viewer),
      verb: 'tailoring.delete',
      subjectType: 'tailored-resume',
      subjectId: current.id,
    })
  })
}
