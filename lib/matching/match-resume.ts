import {
  type Answers,
  type Beyond,
  type DutyFinding,
  explainBeyond,
  explainRole,
  type LineReading,
  statesOf,
} from './explain'
import type { MatchableFramework, MatchableRole } from './matchable-framework'
import { recognise } from './recognise'
import { type Coverage, rankRoles, scoreRole } from './score'
import { tierFor } from './tier-for'

/** A line of the résumé that may speak for a duty, with its number in the résumé as it was read. */
export type MatchableLine = { number: number; text: string; page: number | null }

export type MatchReport = {
  /** Tier and framework version: with the same two and the same lines the report is the same. */
  matcher: string
  frameworkVersion: string
  lines: LineReading[]
  /** Every role, best coverage first. */
  roles: Coverage[]
  /** The role the findings below are about. */
  role: MatchableRole
  coverage: Coverage
  findings: DutyFinding[]
  /** What the lines evidence besides. */
  beyond: Beyond[]
}

/** More lines than a long career fills; the rest is not read, so that one request has a bounded cost. */
const MOST_LINES = 400

/**
 * Reads the lines against the whole framework, then looks at one role: the asked one, else the one best covered. Pure but
 * for the cached training: names, dates and order of the lines change no verdict.
 */
export function matchResume(
  framework: MatchableFramework,
  lines: readonly MatchableLine[],
  { roleId, answers = {} }: { roleId?: string; answers?: Answers } = {},
): MatchReport {
  const tier = tierFor(framework)
  const read = lines
    .slice(0, MOST_LINES)
    .map(({ number, text, page }): LineReading => ({ line: number, text, page, readings: recognise(tier, text) }))
  const states = statesOf(read, answers)
  const roles = rankRoles(framework.roles.map((role) => scoreRole(role, (id) => states.get(id) ?? 'missing')))
  const chosen = roles.find((coverage) => coverage.roleId === roleId) ?? roles[0]
  const role = framework.roles.find(({ id }) => id === chosen?.roleId)
  if (!chosen || !role) throw new Error('The framework has no role to match against.')
  return {
    matcher: tier.id,
    frameworkVersion: framework.version,
    lines: read,
    roles,
    role,
    coverage: chosen,
    findings: explainRole(framework, role, read, answers),
    beyond: explainBeyond(framework, role, read, answers),
  }
}
