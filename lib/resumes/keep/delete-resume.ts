import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { ownResumes } from '@/lib/access/visibility'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { keepLimits } from './limits.shared'
import { loadResume } from './load-resume'

/**
 * Deletes a résumé with its file, its earlier states and every copy that was tailored from it: the foreign keys take them
 * along. There is no way back.
 * @throws DomainError not-found
 */
export async function deleteResume(viewer: Viewer, resumeId: string): Promise<void> {
  const current = await loadResume(viewer, resumeId)
  if (!can(viewer, 'resume.delete', current)) throw new DomainError('forbidden', 'You may not delete this résumé.')
  await deleteRows(viewer, [current.id])
}

/** Deletes every résumé of this person, and so everything that this part of the portal holds about them. */
export async function deleteAllResumes(viewer: Viewer): Promise<{ deleted: number }> {
  const rows = await db().resume.findMany({ where: ownResumes(viewer), take: keepLimits.resumes, select: { id: true } })
  await deleteRows(
    viewer,
    rows.map(({ id }) => id),
  )
  return { deleted: rows.length }
}

function deleteRows(viewer: Viewer, ids: string[]) {
  return db().$transaction(async (tx) => {
    for (const id of ids) {
      const { count } = await tx.resume.deleteMany({ where: { id, ...ownResumes(viewer) } })
      if (count === 1)
        await audit(tx, { actorId: actorId(viewer), verb: 'resume.delete', subjectType: 'resume', subjectId: id })
    }
  })
}
