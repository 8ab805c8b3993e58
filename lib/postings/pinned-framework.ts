import {
  findFrameworkVersion,
  findPublishedFramework,
  type PublishedFramework,
} from '@/lib/framework/published-framework'
import { DomainError } from '@/lib/platform/errors'

/**
 * The framework in whose words a posting was written: the version that it is pinned to, whatever was published since; for
 * one that is pinned to none yet, what is published now. Null before the first import.
 * @throws DomainError unavailable
 */
export async function findPinnedFramework(version: string | null): Promise<PublishedFramework | null> {
  if (version === null) return findPublishedFramework()
  const pinned = await findFrameworkVersion(version)
  if (!pinned) throw new DomainError('unavailable', 'The framework version of this posting cannot be read.')
  return pinned
}
