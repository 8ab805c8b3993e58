import type { Importance, MatchableFramework, MatchableRole } from './matchable-framework'
import { importanceWeight } from './score'

/** What matching needs of a posting: its duties, each tied to a responsibility or the employer's own. */
export type MatchablePosting = {
  id: number
  title: string
  organisation: { name: string }
  duties: readonly { responsibilityId: string | null; importance: Importance }[]
}

/**
 * A posting read as if it were a role: its own duties with its own importance. A responsibility that two duties name counts
 * once, as the weightier; a duty that names none of this framework cannot be matched and is only counted.
 */
export function postingAsRole(
  framework: MatchableFramework,
  { id, title, organisation, duties }: MatchablePosting,
): { role: MatchableRole; unmatched: number } {
  const known = new Set(framework.responsibilities.map((item) => item.id))
  const named = new Map<string, Importance>()
  let unmatched = 0
  for (const { responsibilityId, importance } of duties) {
    if (!responsibilityId || !known.has(responsibilityId)) {
      unmatched++
      continue
    }
    const before = named.get(responsibilityId)
    if (!before || importanceWeight[importance] > importanceWeight[before]) named.set(responsibilityId, importance)
  }
  const responsibilities = [...named].map(([each, importance]) => ({ id: each, importance }))
  return { role: { id: `posting-${id}`, title: `${title}, ${organisation.name}`, responsibilities }, unmatched }
}
