import { type Answers, applyAnswers, statesOf } from './answers'
import type { Importance, MatchableFramework, MatchableRole } from './matchable-framework'
import type { LineReading } from './recognise'
import { type Coverage, importanceWeight, type State, scoreRole } from './score'

export type ComparedDuty = {
  responsibilityId: string
  name: string
  state: State
  /** Lines that speak for it. */
  lines: number[]
  /** How much each target asks for it, in the order of the targets; null where it does not. */
  importances: (Importance | null)[]
  /** The targets do not all ask for it alike. */
  differs: boolean
}

export type Comparison = { targets: Coverage[]; duties: ComparedDuty[] }

export const mostTargets = 4

/**
 * One résumé against several roles or postings: every duty that any of them has. Where they differ most comes first, since
 * that is what a choice turns on; then what weighs most.
 */
export function compareTargets(
  framework: MatchableFramework,
  targets: readonly MatchableRole[],
  lines: readonly LineReading[],
  answers: Answers,
): Comparison {
  const compared = targets.slice(0, mostTargets)
  const states = statesOf(lines, answers)
  const kept = applyAnswers(lines, answers)
  const stateOf = (id: string) => states.get(id) ?? 'missing'
  const duties = framework.responsibilities.flatMap(({ id, name }): ComparedDuty[] => {
    const importances = compared.map(
      ({ responsibilities }) => responsibilities.find((duty) => duty.id === id)?.importance ?? null,
    )
    if (importances.every((importance) => importance === null)) return []
    const state = stateOf(id)
    const spoken = kept.filter(({ readings }) => readings.some(({ reading }) => reading.responsibilityId === id))
    return [
      {
        responsibilityId: id,
        name,
        state,
        lines: state === 'missing' ? [] : spoken.map(({ line }) => line),
        importances,
        differs: new Set(importances).size > 1,
      },
    ]
  })
  const weights = ({ importances }: ComparedDuty) => importances.map((each) => (each ? importanceWeight[each] : 0))
  const spread = (duty: ComparedDuty) => Math.max(...weights(duty)) - Math.min(...weights(duty))
  const weight = (duty: ComparedDuty) => weights(duty).reduce((sum, each) => sum + each, 0)
  return {
    targets: compared.map((target) => scoreRole(target, stateOf)),
    duties: duties.sort((a, b) => spread(b) - spread(a) || weight(b) - weight(a)),
  }
}
