import type { Importance, MatchableFramework, MatchableRole } from './matchable-framework'
import type { Reading } from './recognise'
import { importanceWeight, type State } from './score'
import type { WordWeight } from './tier'

export type LineReading = { line: number; text: string; page: number | null; readings: Reading[] }
/** What the person said about a duty; it overrules the reading in this report and is kept nowhere. */
export type Answers = Readonly<Record<string, 'yes' | 'no'>>

type Evidence = { line: number; text: string; page: number | null; deciding: WordWeight[] }

export type DutyFinding = {
  responsibilityId: string
  name: string
  statement: string
  importance: Importance
  weight: number
  state: State
  /** Set when the state is the person's own answer. */
  answered: 'yes' | 'no' | null
  evidence: Evidence[]
  /** The framework's example line, with its [slots]: what such a line could look like. */
  prompt: string
}

const LINES_SHOWN = 3

/** The state of every responsibility the lines speak for; whatever is not in the map is missing. */
export function statesOf(lines: readonly LineReading[], answers: Answers): Map<string, State> {
  const states = new Map<string, State>()
  for (const { readings } of lines)
    for (const { responsibilityId, band } of readings)
      if (states.get(responsibilityId) !== 'evidenced') states.set(responsibilityId, band)
  for (const [id, answer] of Object.entries(answers)) states.set(id, answer === 'yes' ? 'evidenced' : 'missing')
  return states
}

/** The duties of one role, core first, each with the lines that speak for it, surest line first. */
export function explainRole(
  framework: MatchableFramework,
  role: MatchableRole,
  lines: readonly LineReading[],
  answers: Answers,
): DutyFinding[] {
  const states = statesOf(lines, answers)
  const byId = new Map(framework.responsibilities.map((item) => [item.id, item]))
  return role.responsibilities
    .flatMap(({ id, importance }): DutyFinding[] => {
      const item = byId.get(id)
      if (!item) return []
      const state = states.get(id) ?? 'missing'
      return [
        {
          responsibilityId: id,
          name: item.name,
          statement: item.statement,
          importance,
          weight: importanceWeight[importance],
          state,
          answered: answers[id] ?? null,
          evidence: state === 'missing' ? [] : evidenceFor(id, lines),
          prompt: item.exampleBullet,
        },
      ]
    })
    .sort((a, b) => b.weight - a.weight)
}

export type Beyond = { responsibilityId: string; name: string; lines: number[] }

/** What the lines evidence outside the role: work that another role asks for. In the framework's order. */
export function explainBeyond(
  framework: MatchableFramework,
  role: MatchableRole,
  lines: readonly LineReading[],
  answers: Answers,
): Beyond[] {
  const inRole = new Set(role.responsibilities.map(({ id }) => id))
  const states = statesOf(lines, answers)
  return framework.responsibilities
    .filter(({ id }) => !inRole.has(id) && states.get(id) === 'evidenced')
    .map(({ id, name }) => ({
      responsibilityId: id,
      name,
      lines: evidenceFor(id, lines)
        .map(({ line }) => line)
        .sort((a, b) => a - b),
    }))
}

function evidenceFor(responsibilityId: string, lines: readonly LineReading[]): Evidence[] {
  const found = lines.flatMap(({ readings, ...line }) =>
    readings.filter((reading) => reading.responsibilityId === responsibilityId).map((reading) => ({ line, reading })),
  )
  // A line that is evidence is not watered down by lines that only may be.
  const sure = found.filter(({ reading }) => reading.band === 'evidenced')
  return (sure.length ? sure : found)
    .sort((a, b) => b.reading.confidence - a.reading.confidence || a.line.line - b.line.line)
    .slice(0, LINES_SHOWN)
    .map(({ line, reading }) => ({ ...line, deciding: reading.deciding }))
}
