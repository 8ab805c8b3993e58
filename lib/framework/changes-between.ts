import { DomainError } from '@/lib/platform/errors'
import { diffVersions } from './diff/diff-versions.shared'
import type { VersionDiff } from './diff/version-diff.shared'
import { findFrameworkVersion } from './published-framework'

/** Published versions never change, so what lies between two of them is worked out once in a process. */
const known = new Map<string, VersionDiff>()
const most = 20

/** What the later of two published versions says differently. @throws DomainError not-found for a number that never was */
export async function changesBetween(from: string, to: string): Promise<VersionDiff> {
  const key = `${from} ${to}`
  const found = known.get(key)
  if (found) return found
  const [before, after] = await Promise.all([findFrameworkVersion(from), findFrameworkVersion(to)])
  if (!before || !after) throw new DomainError('not-found', `Version ${before ? to : from} was never published.`)
  const diff = diffVersions(before.document, after.document)
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - most + 1))) known.delete(oldest)
  known.set(key, diff)
  return diff
}
