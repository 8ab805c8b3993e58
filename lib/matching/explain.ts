import { type Answers, applyAnswers, statesOf } from './answers'
import { type ClosestPhrase, closestPhrase } from './closest-phrase'
import type { Importance, MatchableFramework, MatchableRole } from './matchable-framework'
import type { LineReading, Reading } from './recognise'
import { importanceWeight, type State } from './score'
import type { MatcherTier, WordWeight } from './tier'
import { phrasesThatWouldSettle, type Tipping, tippingWords } from './what-would-change'

export type Evidence = {
  line: number
  text: string
  page: number | null
  band: Reading['band']
  /** The person said that this line shows the duty. */
  confirmed: boolean
  deciding: WordWeight[]
  /** What the library has that reads most like the line; null when they share no word. */
  closest: ClosestPhrase | null
  /** For evidence by words: the fewest marked words without which it would be less. */
  tipping: Tipping | null
}

export type SetAside = { line: number; text: string }

export type DutyFinding = {
  responsibilityId: string
  name: string
  statement: string
  importance: Importance
  weight: number
  state: State
  /** Set when the state is the person's own answer about the whole duty. */
  answered: 'yes' | 'no' | null
  evidence: Evidence[]
  /** Lines that the person said do not show this duty. */
  setAside: SetAside[]
  /** For a possible duty: words of the framework, each of which would settle it if the surest line said it too. */
  settling: string[]
  /** The framework's example line, with its [slots]: what such a line could look like. */
  prompt: string
}

const LINES_SHOWN = 3

/** The duties of one role, core first, each with the lines that speak for it, surest line first. */
export function explainRole(
  framework: MatchableFramework,
  role: MatchableRole,
  lines: readonly LineReading[],
  answers: Answers,
  tier: MatcherTier,
): DutyFinding[] {
  const states = statesOf(lines, answers)
  const kept = applyAnswers(lines, answers)
  const byId = new Map(framework.responsibilities.map((item) => [item.id, item]))
  return role.responsibilities
    .flatMap(({ id, importance }): DutyFinding[] => {
      const item = byId.get(id)
      if (!item) return []
      const state = states.get(id) ?? 'missing'
      const spoken = state === 'missing' ? [] : evidenceFor(id, kept)
      const surest = spoken[0]
      return [
        {
          responsibilityId: id,
          name: item.name,
          statement: item.statement,
          importance,
          weight: importanceWeight[importance],
          state,
          answered: answers[id] ?? null,
          evidence: spoken.map(({ line, reading, confirmed }) => ({
            ...line,
            band: reading.band,
            confirmed,
            deciding: reading.deciding,
            closest: closestPhrase(framework, id, line.text),
            tipping: reading.band === 'evidenced' && !confirmed ? tippingWords(tier, line.text, reading) : null,
          })),
          setAside: lines
            .filter(({ readings, line }) => answers[`${line}:${id}`] === 'no' && readings.some(speaksFor(id)))
            .map(({ line, text }) => ({ line, text })),
          settling:
            state === 'possible' && surest ? phrasesThatWouldSettle(tier, surest.line.text, id, item.evidence) : [],
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
  const kept = applyAnswers(lines, answers)
  return framework.responsibilities
    .filter(({ id }) => !inRole.has(id) && states.get(id) === 'evidenced')
    .map(({ id, name }) => ({
      responsibilityId: id,
      name,
      lines: evidenceFor(id, kept)
        .map(({ line: { line } }) => line)
        .sort((a, b) => a - b),
    }))
}

const speaksFor =
  (id: string) =>
  ({ responsibilityId }: Reading) =>
    responsibilityId === id

function evidenceFor(responsibilityId: string, lines: ReturnType<typeof applyAnswers>) {
  const found = lines.flatMap(({ readings, line, text, page }) =>
    readings
      .filter(({ reading }) => reading.responsibilityId === responsibilityId)
      .map((spoken) => ({ line: { line, text, page }, ...spoken })),
  )
  // A line that is evidence is not watered down by lines that only may be.
  const sure = found.filter(({ reading }) => reading.band === 'evidenced')
  return (sure.length ? sure : found)
    .sort(
      (a, b) =>
        Number(b.confirmed) - Number(a.confirmed) ||
        b.reading.confidence - a.reading.confidence ||
        a.line.line - b.line.line,
    )
    .slice(0, LINES_SHOWN)
}
