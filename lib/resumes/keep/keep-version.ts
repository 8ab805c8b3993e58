import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { loadResume } from './load-resume'
import { writeVersion } from './write-version'

/**
 * Keeps the résumé as it stands, to come back to.
 * @throws DomainError not-found
 */
export async function keepVersion(viewer: Viewer, resumeId: string, now: Date): Promise<{ number: number }> {
  const current = await loadResume(viewer, resumeId)
  if (!can(viewer, 'resume.edit', current)) throw new DomainError('forbidden', 'You may not change this résumé.')
  return { number: await db().$transaction((tx) => writeVersion(tx, current, 'kept', now)) }
}
