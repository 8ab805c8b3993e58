import { listPublishedVersions } from '@/lib/framework/list-published-versions'
import { findFrameworkVersion } from '@/lib/framework/published-framework'
import { DomainError } from '@/lib/platform/errors'
import { asV1p0 } from '../as-v1p0'
import { casePackage } from '../from-framework/case-package'
import type { CasePackage } from '../schema'

export const caseVersions = ['v1p0', 'v1p1'] as const
export type CaseVersion = (typeof caseVersions)[number]

/** Published versions do not change, so a package is made once for each version, successor and address. A few are kept. */
const made = new Map<string, CasePackage>()
const mostKept = 12

/** Each published version as a package, the newest first. Made when looked at: usually the first one answers. */
export async function* publishedPackages(caseVersion: CaseVersion, origin: string): AsyncGenerator<CasePackage> {
  const versions = await listPublishedVersions()
  for (const [at, { version }] of versions.entries())
    yield await onePackage(version, versions[at - 1]?.version ?? null, caseVersion, origin)
}

async function onePackage(version: string, successor: string | null, caseVersion: CaseVersion, origin: string) {
  const key = `${version} ${successor} ${caseVersion} ${origin}`
  const known = made.get(key)
  if (known) return known
  const [source, next] = await Promise.all([read(version), successor === null ? null : read(successor)])
  const whole = casePackage(
    {
      document: source.document,
      publishedAt: source.publishedAt,
      successor: next && { version: next.version, title: next.document.title, publishedAt: next.publishedAt },
    },
    `${origin}/ims/case/${caseVersion}`,
  )
  const answer = caseVersion === 'v1p0' ? asV1p0(whole) : whole
  const oldest = made.keys().next().value
  if (made.size >= mostKept && oldest !== undefined) made.delete(oldest)
  made.set(key, answer)
  return answer
}

async function read(version: string) {
  const found = await findFrameworkVersion(version)
  if (!found) throw new DomainError('unavailable', 'The framework changed in this moment. Ask again.')
  return found
}
