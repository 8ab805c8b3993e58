import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { keepLimits } from '@/lib/resumes/keep/limits.shared'
import { loadResume } from '@/lib/resumes/keep/load-resume'
import { lockOwner } from '@/lib/resumes/keep/lock-owner'
import { asJson, writeVersion } from '@/lib/resumes/keep/write-version'
import { askedDuties, type Target } from './asked-duties'

/**
 * Begins a copy of a résumé for a role or an open posting, pinned to the framework version of today. The résumé as it
 * stands is kept as an earlier state, and in the copy, so that what was changed can always be told.
 * @throws DomainError not-found, forbidden, invalid, conflict when there are a hundred copies already
 */
export async function startTailoring(
  viewer: Viewer,
  resumeId: string,
  target: Target,
  now: Date,
): Promise<{ tailoredId: string }> {
  const resume = await loadResume(viewer, resumeId)
  if (!can(viewer, 'resume.edit', resume)) throw new DomainError('forbidden', 'You may not tailor this résumé.')
  const framework = await findPublishedFramework()
  if (!framework) throw new DomainError('unavailable', 'No framework is published yet.')
  const asked = await askedDuties(viewer, target, framework, now)
  return db().$transaction(async (tx) => {
    const ownerId = await lockOwner(tx, viewer)
    if ((await tx.tailoredResume.count({ where: { ownerId } })) >= keepLimits.tailored)
      throw new DomainError(
        'conflict',
        `You keep ${keepLimits.tailored} tailored copies, which is as many as fit here. Delete one first.`,
      )
    const resumeVersion = await writeVersion(tx, resume, 'tailored', now)
    const { id } = await tx.tailoredResume.create({
      data: {
        ownerId,
        resumeId,
        resumeVersion,
        frameworkVersionId: framework.id,
        roleId: asked.roleId,
        postingId: asked.postingId,
        title: asked.title,
        duties: asked.duties,
        original: asJson(resume.document),
        document: asJson(resume.document),
        leftOut: [],
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true },
    })
    await audit(tx, { actorId: ownerId, verb: 'tailoring.start', subjectType: 'tailored-resume', subjectId: id })
    return { tailoredId: id }
  })
}
