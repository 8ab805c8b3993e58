import { findFrameworkVersion, type PublishedFramework } from '@/lib/framework/published-framework'
import { DomainError } from '@/lib/platform/errors'
import { coverDuties, type DutyCoverage } from './cover-duties'
import type { TailoredResume } from './load-tailored'

/** What the copy covers as it is saved, by the framework version that it was begun under. */
export async function findCoverage(copy: TailoredResume): Promise<DutyCoverage> {
  const { current } = await frameworkOf(copy)
  return coverDuties(current, copy, copy)
}

/** The framework's model lines for the duties that are asked for. */
export async function findPrompts(copy: TailoredResume): Promise<Record<string, string>> {
  const { document } = await frameworkOf(copy)
  const asked = new Set(copy.duties.map(({ id }) => id))
  return Object.fromEntries(
    document.responsibilities.filter(({ id }) => asked.has(id)).map(({ id, exampleBullet }) => [id, exampleBullet]),
  )
}

async function frameworkOf({ frameworkVersion }: TailoredResume): Promise<PublishedFramework> {
  const framework = await findFrameworkVersion(frameworkVersion)
  if (!framework) throw new DomainError('unavailable', 'The framework version of this copy cannot be read.')
  return framework
}
