import { type Answers, type GivenAnswer, listAnswers, statesOf } from './answers'
import { type Beyond, type DutyFinding, explainBeyond, explainRole } from './explain'
import type { MatchableFramework, MatchableRole } from './matchable-framework'
import { type LineReading, recognise } from './recognise'
import { fitRoles } from './role-fit'
import { type Coverage, rankRoles, type State, scoreRole } from './score'
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
  /** The role, or the posting read as one, that the findings below are about. */
  role: MatchableRole
  coverage: Coverage
  findings: DutyFinding[]
  /** What the lines evidence besides. */
  beyond: Beyond[]
  /** What the person said, for taking back. */
  answers: GivenAnswer[]
}

/** More lines than a long career fills; the rest is not read, so that one request has a bounded cost. */
const MOST_LINES = 400

/** The lines with what each may evidence: everything a report needs to know of them. */
export function readLines(framework: MatchableFramework, lines: readonly MatchableLine[]): LineReading[] {
  const tier = tierFor(framework)
  return lines
    .slice(0, MOST_LINES)
    .map(({ number, text, page }): LineReading => ({ line: number, text, page, readings: recognise(tier, text) }))
}

/**
 * Reads the lines against the whole framework, then looks at one role: the asked one, else the one whose work the lines look
 * most like (coverage alone would favour roles with few duties); or at a
 * `posting`, whose duties are read as those of a role. Pure but for the cached training: names, dates and order of the
 * lines change no verdict.
 */
export function matchResume(
  framework: MatchableFramework,
  lines: readonly MatchableLine[],
  { roleId, posting, answers = {} }: { roleId?: string; posting?: MatchableRole; answers?: Answers } = {},
): MatchReport {
  const tier = tierFor(framework)
  const read = readLines(framework, lines)
  const states = statesOf(read, answers)
  const stateOf = (id: string) => states.get(id) ?? 'missing'
  const roles = rankRoles(framework.roles.map((each) => scoreRole(each, stateOf)))
  const asked = framework.roles.find(({ id }) => id === roleId)
  const role = posting ?? asked ?? likeliestRole(framework, states)
  if (!role) throw new Error('The framework has no role to match against.')
  return {
    matcher: tier.id,
    frameworkVersion: framework.version,
    lines: read,
    roles,
    role,
    coverage: scoreRole(role, stateOf),
    findings: explainRole(framework, role, read, answers, tier),
    beyond: explainBeyond(framework, role, read, answers),
    answers: listAnswers(framework.responsibilities, read, answers),
  }
}

function likeliestRole(framework: MatchableFramework, states: ReadonlyMap<string, State>): MatchableRole | undefined {
  const strengths = [...states].flatMap(([id, state]): [string, number][] =>
    state === 'missing' ? [] : [[id, state === 'evidenced' ? 1 : 0.5]],
  )
  const [best] = fitRoles(framework, new Map(strengths))
  return framework.roles.find(({ id }) => id === best?.roleId)
}
