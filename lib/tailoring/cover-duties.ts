import { matchResume } from '@/lib/matching/match-resume'
import type { Importance, MatchableFramework } from '@/lib/matching/matchable-framework'
import type { State } from '@/lib/matching/score'
import { placedBullets } from '@/lib/resumes/keep/document-parts.shared'
import type { ResumeDocument } from '@/lib/resumes/model'
import { lineProblem } from './line-state.shared'

/** What is asked for: a duty of the framework, and how much it belongs to the job. */
export type AskedDuty = { id: string; importance: Importance }

export type CoveredDuty = {
  responsibilityId: string
  name: string
  statement: string
  importance: Importance
  state: State
  /** Lines that speak for it, surest first. */
  bulletIds: string[]
  /** The framework's model line, with its [slots]. */
  prompt: string
}

export type DutyCoverage = {
  duties: CoveredDuty[]
  core: { evidenced: number; of: number }
  all: { evidenced: number; of: number }
  /** By weight; null when nothing is asked for. */
  percent: number | null
}

/**
 * Which of the duties that are asked for the lines of this copy evidence. Lines that were left out, and lines that are
 * still the framework's own words, speak for nothing: else every accepted prompt would prove itself.
 */
export function coverDuties(
  framework: MatchableFramework,
  asked: { title: string; duties: readonly AskedDuty[] },
  { document, leftOut }: { document: ResumeDocument; leftOut: readonly string[] },
): DutyCoverage {
  const out = new Set(leftOut)
  const read = placedBullets(document)
    .map(({ bullet }) => bullet)
    .filter((bullet) => bullet.text.trim() !== '' && !out.has(bullet.id) && lineProblem(bullet) === null)
  const lines = read.map(({ text }, index) => ({ number: index + 1, text, page: null }))
  const role = { id: 'asked', title: asked.title, responsibilities: [...asked.duties] }
  const { findings, coverage } = matchResume({ ...framework, roles: [role] }, lines, { roleId: role.id })
  const duties = findings.map(
    ({ responsibilityId, name, statement, importance, state, evidence, prompt }): CoveredDuty => ({
      responsibilityId,
      name,
      statement,
      importance,
      state,
      prompt,
      bulletIds: evidence.flatMap(({ line }) => read[line - 1]?.id ?? []),
    }),
  )
  const count = (among: readonly CoveredDuty[]) => ({
    evidenced: among.filter(({ state }) => state === 'evidenced').length,
    of: among.length,
  })
  return {
    duties,
    core: count(duties.filter(({ importance }) => importance === 'core')),
    all: count(duties),
    percent: coverage.percent,
  }
}
