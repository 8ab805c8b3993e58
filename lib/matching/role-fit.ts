import type { MatchableFramework } from './matchable-framework'

/**
 * What a duty's importance weighs when roles are told apart. Steeper than the weights of coverage: what is core to a role
 * tells it from its neighbours, and what is occasional is asked by most of them.
 */
const telling = { core: 6, common: 3, occasional: 1 } as const

/** How well what was found fits a role: 0 nothing in common, 1 the role to the letter. */
export type RoleFit = { roleId: string; fit: number }

/**
 * Which role a set of duties looks like. Coverage alone would favour roles with few duties, and counting alone those with
 * many, so both sides are compared as directions: what the role asks for by importance, and what was found by strength.
 * A duty that only some roles have says more than one that all have.
 *
 * @param strengths responsibility id → 0 to 1
 * @returns every role, best first
 */
export function fitRoles(framework: MatchableFramework, strengths: ReadonlyMap<string, number>): RoleFit[] {
  const rarity = rarityOf(framework)
  const weigh = (id: string, value: number) => value * (rarity.get(id) ?? 0)
  const found = Math.hypot(...[...strengths].map(([id, strength]) => weigh(id, strength)))
  return framework.roles
    .map(({ id: roleId, responsibilities }) => {
      const asked = responsibilities.map(({ id, importance }) => ({
        id,
        value: weigh(id, telling[importance]),
      }))
      const length = Math.hypot(...asked.map(({ value }) => value))
      const shared = asked.reduce((sum, { id, value }) => sum + value * weigh(id, strengths.get(id) ?? 0), 0)
      return { roleId, fit: found > 0 && length > 0 ? shared / (found * length) : 0 }
    })
    .sort((a, b) => b.fit - a.fit || (a.roleId < b.roleId ? -1 : 1))
}

const rarityShare = { core: 1, common: 2 / 3, occasional: 1 / 3 } as const

function rarityOf({ roles, responsibilities }: MatchableFramework): Map<string, number> {
  return new Map(
    responsibilities.map(({ id }) => {
      const weight = roles.reduce((sum, role) => {
        const asked = role.responsibilities.find((item) => item.id === id)
        return sum + (asked ? rarityShare[asked.importance] : 0)
      }, 0)
      return [id, Math.log((1 + roles.length) / (1 + weight)) + 0.5]
    }),
  )
}
