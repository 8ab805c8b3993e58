import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { resumeDocumentSchema } from '../model'
import { loadResume } from './load-resume'
import { asJson, writeVersion } from './write-version'

/**
 * Brings an earlier state back. What stood there is kept as a state of its own first, so that this too can be undone.
 * @throws DomainError not-found, conflict when the résumé was saved in the meantime
 */
export async function restoreVersion(
  viewer: Viewer,
  resume: { resumeId: string; revision: number },
  number: number,
  now: Date,
): Promise<{ revision: number }> {
  const current = await loadResume(viewer, resume.resumeId)
  if (!can(viewer, 'resume.edit', current)) throw new DomainError('forbidden', 'You may not change this résumé.')
  const version = await db().resumeVersion.findUnique({
    where: { resumeId_number: { resumeId: current.id, number } },
    select: { title: true, document: true },
  })
  if (!version) throw new DomainError('not-found', 'This earlier state is no longer kept.')
  const document = resumeDocumentSchema.parse(version.document)
  return db().$transaction(async (tx) => {
    const { count } = await tx.resume.updateMany({
      where: { id: current.id, revision: resume.revision, ownerId: current.ownerId },
      data: { document: asJson(document), revision: { increment: 1 }, updatedAt: now },
    })
    if (count !== 1)
      throw new DomainError('conflict', 'The résumé was saved in the meantime. Look at it again before you restore.')
    await writeVersion(tx, current, 'restored', now)
    return { revision: resume.revision + 1 }
  })
}
