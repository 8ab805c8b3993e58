import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { DomainError } from '@/lib/platform/errors'

/** @returns the id of the editor who asks @throws DomainError forbidden for everybody else, before anything is looked up */
export function requireEditor(
  viewer: Viewer,
  permission: 'framework.draft' | 'framework.review' | 'framework.publish',
): string {
  if (!can(viewer, permission) || viewer.kind !== 'editor')
    throw new DomainError('forbidden', 'Only those who keep the framework may see and change its drafts.')
  return viewer.userId
}
