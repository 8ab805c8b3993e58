import type { AskedDuty } from './decode-ad'
import type { MatchableRole } from './matchable-framework'

export interface UnusualForRole {
  /** Plainly asked for, but not in the role's profile. */
  outside: string[]
  /** Plainly asked for, and only occasional in the profile. */
  occasional: string[]
  /** Core in the profile, and not even possibly mentioned. */
  unmentioned: string[]
}

/** Where what an ad asks for departs from the profile of the role that it describes; ids of responsibilities. */
export function unusualForRole(
  role: Pick<MatchableRole, 'responsibilities'>,
  asked: readonly Pick<AskedDuty, 'responsibilityId' | 'band'>[],
): UnusualForRole {
  const importance = new Map(role.responsibilities.map((duty) => [duty.id, duty.importance]))
  const plainly = asked.filter(({ band }) => band === 'evidenced').map(({ responsibilityId }) => responsibilityId)
  const mentioned = new Set(asked.map(({ responsibilityId }) => responsibilityId))
  return {
    outside: plainly.filter((id) => !importance.has(id)),
    occasional: plainly.filter((id) => importance.get(id) === 'occasional'),
    unmentioned: role.responsibilities
      .filter((duty) => duty.importance === 'core' && !mentioned.has(duty.id))
      .map(({ id }) => id),
  }
}
