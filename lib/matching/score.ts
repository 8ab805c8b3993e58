import type { Importance, MatchableRole } from './matchable-framework'

export type State = 'evidenced' | 'possible' | 'missing'

/** A core duty weighs three occasional ones. The same weights wherever coverage is shown. */
export const importanceWeight: Record<Importance, number> = { core: 3, common: 2, occasional: 1 }

export type Coverage = {
  roleId: string
  title: string
  evidenced: number
  possible: number
  missing: number
  duties: number
  /** The same counts by importance, core first: said before any percentage. */
  byImportance: { importance: Importance; evidenced: number; possible: number; duties: number }[]
  /** Weighted percentage of what is evidenced, whole number; null for a role without duties: no score is not zero. */
  percent: number | null
  /** The same if every possible duty is confirmed. */
  reach: number | null
}

/**
 * Weighted coverage of one role. A possible duty counts nothing until the person confirms it: half a point for a vague
 * line could not be explained, so the doubt is shown as the distance to `reach` instead.
 */
export function scoreRole(role: MatchableRole, stateOf: (responsibilityId: string) => State): Coverage {
  const count = { evidenced: 0, possible: 0, missing: 0 }
  const weight = { evidenced: 0, possible: 0, missing: 0 }
  for (const { id, importance } of role.responsibilities) {
    count[stateOf(id)] += 1
    weight[stateOf(id)] += importanceWeight[importance]
  }
  const total = weight.evidenced + weight.possible + weight.missing
  const percent = (part: number) => (total ? Math.round((100 * part) / total) : null)
  return {
    roleId: role.id,
    title: role.title,
    ...count,
    duties: role.responsibilities.length,
    byImportance: (['core', 'common', 'occasional'] as const)
      .map((importance) => {
        const states = role.responsibilities
          .filter((duty) => duty.importance === importance)
          .map(({ id }) => stateOf(id))
        const having = (state: State) => states.filter((each) => each === state).length
        return { importance, evidenced: having('evidenced'), possible: having('possible'), duties: states.length }
      })
      .filter(({ duties }) => duties > 0),
    percent: percent(weight.evidenced),
    reach: percent(weight.evidenced + weight.possible),
  }
}

/** Best coverage first; with the same coverage the one that confirming could lift most, then by title. None is hidden. */
export function rankRoles(roles: readonly Coverage[]): Coverage[] {
  return [...roles].sort(
    (a, b) =>
      (b.percent ?? -1) - (a.percent ?? -1) ||
      (b.reach ?? -1) - (a.reach ?? -1) ||
      a.title.localeCompare(b.title, 'en'),
  )
}
