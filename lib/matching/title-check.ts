import type { MatchableFramework } from './matchable-framework'
import { titledRoles } from './titled-roles'

export interface TitleCheck {
  /** Titles of the roles that the ad's own title names. */
  named: string[]
  /** Title of the role whose duties it asks for. */
  asked: string
}

/** Where title and duties disagree; null when they agree, when the title names no role, or when the duties tell none. */
export function titleCheck(framework: MatchableFramework, title: string, roleId: string | null): TitleCheck | null {
  const asked = framework.roles.find(({ id }) => id === roleId)
  const named = titledRoles(framework, title)
  if (!asked || named.length === 0 || named.includes(asked.id)) return null
  return { named: framework.roles.filter(({ id }) => named.includes(id)).map((role) => role.title), asked: asked.title }
}
