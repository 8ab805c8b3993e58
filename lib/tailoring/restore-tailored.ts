import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { resumeDocumentSchema } from '@/lib/resumes/model'
import { loadTailored } from './load-tailored'
import { writeTailored } from './save-tailored'

/**
 * Brings an earlier state of a copy back, as a save of its own that can be undone the same way.
 * @throws DomainError not-found, conflict when the copy was saved in the meantime
 */
export async function restoreTailored(
  viewer: Viewer,
  copy: { tailoredId: string; revision: number },
  earlier: number,
  now: Date,
): Promise<{ revision: number }> {
  const current = await loadTailored(viewer, copy.tailoredId)
  if (!can(viewer, 'tailoring.edit', current)) throw new DomainError('forbidden', 'You may not change this copy.')
  const version = await db().tailoredVersion.findUnique({
    where: { tailoredId_revision: { tailoredId: current.id, revision: earlier } },
    select: { document: true, leftOut: true },
  })
  if (!version) throw new DomainError('not-found', 'This earlier state is no longer kept.')
  const draft = { document: resumeDocumentSchema.parse(version.document), leftOut: version.leftOut }
  const saved = current.revision === copy.revision ? await writeTailored(current, draft, now) : null
  if (!saved)
    throw new DomainError('conflict', 'The copy was saved in the meantime. Look at it again before you restore.')
  return { revision: saved.revision }
}
