import type { Duty } from './schema'

/** As in matching: a core responsibility of a role counts three times an occasional one. */
const weights = { core: 3, common: 2, occasional: 1 } as const

interface RoleDuties {
  id: string
  title: string
  responsibilities: readonly { id: string; importance: 'core' | 'common' | 'occasional' }[]
}

export interface RoleShare {
  roleId: string
  title: string
  /** 0 to 100: how much of the ad lies in that role. */
  share: number
}

/**
 * Which role an ad describes by its duties, whatever its title says: for each role, the weights that the role gives to the
 * duties of the ad, as a share of what they could reach. Only duties that are tied to the framework count.
 * @returns highest share first, then by title; empty when no duty is tied
 */
export function roleShares(roles: readonly RoleDuties[], duties: readonly Duty[]): RoleShare[] {
  const asked = new Set(duties.flatMap((duty) => duty.responsibilityId ?? []))
  if (asked.size === 0) return []
  return roles
    .map((role) => {
      const sum = role.responsibilities.reduce(
        (total, { id, importance }) => total + (asked.has(id) ? weights[importance] : 0),
        0,
      )
      return { roleId: role.id, title: role.title, share: Math.round((100 * sum) / (weights.core * asked.size)) }
    })
    .sort((a, b) => b.share - a.share || a.title.localeCompare(b.title))
}

/** The role that tied duties describe: the one that the posting names, unless another has more of them. */
export function roleOfShares(shares: readonly RoleShare[], roleId: string | null): RoleShare | null {
  const [first] = shares
  const own = shares.find((share) => share.roleId === roleId)
  return first && own && own.share >= first.share ? own : (first ?? null)
}

/** Fewer tied duties fit too many roles. */
const enoughToTell = 3

/** The role that the tied duties of a posting tell by themselves; null when they are too few for that. */
export function roleOfDuties(
  roles: readonly RoleDuties[],
  { duties, roleId }: { duties: readonly Duty[]; roleId: string | null },
): string | null {
  const tied = new Set(duties.flatMap((duty) => duty.responsibilityId ?? []))
  return tied.size < enoughToTell ? null : (roleOfShares(roleShares(roles, duties), roleId)?.roleId ?? null)
}
