import type { MatchableFramework } from './matchable-framework'
import { type Banded, bandsOf } from './recognise'
import { fitRoles, type RoleFit } from './role-fit'
import type { MatcherTier } from './tier'

export type LinesMatch = {
  /** One for each line given, in order. */
  readings: Banded[][]
  /** Every role, best first: which work the lines together look like. */
  roles: RoleFit[]
}

/** How much a sure and a doubtful sign of a duty count when roles are compared. */
const strength = { evidenced: 1, possible: 0.5 } as const

/** What lines show, alone and together. Pure: order, names and dates of the lines change nothing. */
export function matchLines(framework: MatchableFramework, tier: MatcherTier, lines: readonly string[]): LinesMatch {
  const readings = lines.map((line) => bandsOf(tier, line))
  return { readings, roles: fitRoles(framework, strengthsOf(readings)) }
}

/** The strongest sign of each responsibility. */
function strengthsOf(readings: readonly (readonly Banded[])[]): Map<string, number> {
  const strengths = new Map<string, number>()
  for (const { responsibilityId, band } of readings.flat())
    strengths.set(responsibilityId, Math.max(strengths.get(responsibilityId) ?? 0, strength[band]))
  return strengths
}
