import { DomainError } from '@/lib/platform/errors'
import { findFrameworkVersion } from '../published-framework'
import { diffVersions } from './diff-versions.shared'
import type { VersionDiff } from './version-diff.shared'

/**
 * What one published version says differently from another.
 * @throws DomainError not-found for a number that was never published
 */
export async function findVersionDiff(from: string, to: string): Promise<VersionDiff> {
  const [before, after] = await Promise.all([findFrameworkVersion(from), findFrameworkVersion(to)])
  if (!before || !after) throw new DomainError('not-found', 'One of these versions was never published.')
  return diffVersions(before.document, after.document)
}
