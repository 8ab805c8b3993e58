import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { checkTitle } from './check-title'
import { loadResume } from './load-resume'

/**
 * Gives a résumé another name; its words and revision stay, so that an editor that is open elsewhere saves on undisturbed.
 * @throws DomainError invalid, not-found
 */
export async function renameResume(viewer: Viewer, resumeId: string, title: string, now: Date): Promise<void> {
  const current = await loadResume(viewer, resumeId)
  if (!can(viewer, 'resume.edit', current)) throw new DomainError('forbidden', 'You may not change this résumé.')
  const read = checkTitle(title)
  await db().resume.updateMany({
    where: { id: current.id, ownerId: current.ownerId },
    data: { title: read, updatedAt: now },
  })
}
