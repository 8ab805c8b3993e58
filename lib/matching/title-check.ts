import type { MatchableFramework } from './matchable-framework'
import { rolesInTitle } from './titled-roles'

export interface TitleCheck {
  /** As the ad has it. */
  title: string
  /** Title of the role whose duties it asks for. */
  asked: string
}

/**
 * Where title and duties disagree; null when they agree, when the title names no role, or when the duties tell none.
 * @param roleIds the roles that the duties describe, surest first: one that the title names is enough to agree
 */
export function titleCheck(
  framework: MatchableFramework,
  title: string,
  roleIds: readonly (string | null)[],
): TitleCheck | null {
  const asked = framework.roles.find(({ id }) => id === roleIds.find((roleId) => roleId !== null))
  const named = rolesInTitle(framework, title)
  if (!asked || named.length === 0 || named.some((id) => roleIds.includes(id))) return null
  return { title: title.trim(), asked: asked.title }
}
