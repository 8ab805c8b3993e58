import { findPublishedFramework } from '@/lib/framework/published-framework'
import type { WantedCompetency } from './search-url'

/** Roles of the published framework that need all of these competencies, at these levels or above; ids. */
export async function listRolesThatNeed(wanted: readonly WantedCompetency[]): Promise<string[]> {
  const framework = await findPublishedFramework()
  return (framework?.document.roles ?? [])
    .filter(({ competencies }) =>
      wanted.every(({ id, level }) => competencies.some((needed) => needed.id === id && needed.level >= level)),
    )
    .map(({ id }) => id)
}
