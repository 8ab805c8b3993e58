import type { LineReading, Reading } from './recognise'
import type { State } from './score'

/**
 * What the person said, by what it is about: `12:maintain-raid-log` is line 12 as evidence of that duty,
 * `maintain-raid-log` the duty as a whole. It overrules the reading in this report and is kept nowhere.
 */
export type Answers = Readonly<Record<string, 'yes' | 'no'>>

type Spoken = { reading: Reading; confirmed: boolean }

/**
 * The readings that are left when the person has spoken about lines: a rejected one is gone, a confirmed one is evidence.
 * A rejection never makes another reading surer than its words did.
 */
export function applyAnswers(
  lines: readonly LineReading[],
  answers: Answers,
): (Omit<LineReading, 'readings'> & { readings: Spoken[] })[] {
  return lines.map((line) => ({
    ...line,
    readings: line.readings.flatMap((reading): Spoken[] => {
      const said = answers[`${line.line}:${reading.responsibilityId}`]
      if (said === 'no') return []
      return said === 'yes'
        ? [{ reading: { ...reading, band: 'evidenced' }, confirmed: true }]
        : [{ reading, confirmed: false }]
    }),
  }))
}

/** The state of every responsibility the lines speak for; whatever is not in the map is missing. */
export function statesOf(lines: readonly LineReading[], answers: Answers): Map<string, State> {
  const states = new Map<string, State>()
  for (const { readings } of applyAnswers(lines, answers))
    for (const { reading } of readings)
      if (states.get(reading.responsibilityId) !== 'evidenced') states.set(reading.responsibilityId, reading.band)
  for (const [key, answer] of Object.entries(answers))
    if (!key.includes(':')) states.set(key, answer === 'yes' ? 'evidenced' : 'missing')
  return states
}

export type GivenAnswer = {
  key: string
  said: 'yes' | 'no'
  responsibilityId: string
  name: string
  /** The line that it is about; null when it is about the duty as a whole. */
  line: number | null
}

/** Every answer that is about something here, in reading order, so that each can be taken back. */
export function listAnswers(
  responsibilities: readonly { id: string; name: string }[],
  lines: readonly LineReading[],
  answers: Answers,
): GivenAnswer[] {
  const names = new Map(responsibilities.map(({ id, name }) => [id, name]))
  const numbers = new Set(lines.map(({ line }) => line))
  return Object.entries(answers)
    .flatMap(([key, said]): GivenAnswer[] => {
      const [, number, responsibilityId = ''] = /^(?:(\d+):)?(.*)$/.exec(key) ?? []
      const name = names.get(responsibilityId)
      const line = number === undefined ? null : Number(number)
      return name === undefined || (line !== null && !numbers.has(line))
        ? []
        : [{ key, said, responsibilityId, name, line }]
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.key < b.key ? -1 : 1))
}
