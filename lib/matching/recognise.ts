import type { Candidate, MatcherTier, WordWeight } from './tier'

type Band = 'evidenced' | 'possible'

/** One responsibility that a line speaks for, with the words that decided it. */
export type Reading = {
  responsibilityId: string
  band: Band
  confidence: number
  /** Stretches of the line in order, without overlap; `weight` is their exact share of the confidence. */
  deciding: WordWeight[]
}

/** A line of the résumé with everything it may evidence. */
export type LineReading = { line: number; text: string; page: number | null; readings: Reading[] }

const READINGS = 3
/** The deciding words are the fewest that make this share of everything that spoke for the answer. */
const DECIDING_SHARE = 0.75
const MOST_WORDS = 7
/** No line of a résumé is longer than this; more is a text without line ends, and only its start is read. */
const LINE_LIMIT = 1000

/**
 * The band of each answer to a line. Only the first answer can be `evidenced`. A second or third answer that is as sure as
 * evidence is `possible`, since one line often shows two duties; nothing at all is a normal result.
 */
export function bandsOf(tier: MatcherTier, line: string): (Candidate & { band: Band })[] {
  return tier.rank(line.slice(0, LINE_LIMIT), READINGS).flatMap((candidate, place) => {
    const sure = candidate.confidence >= tier.thresholds.evidenced
    const band =
      place === 0
        ? sure
          ? 'evidenced'
          : candidate.confidence >= tier.thresholds.possible && 'possible'
        : sure && 'possible'
    return band ? [{ ...candidate, band }] : []
  })
}

/** What a line evidences, with the words that decided. */
export function recognise(tier: MatcherTier, line: string): Reading[] {
  const text = line.slice(0, LINE_LIMIT)
  return bandsOf(tier, text).map((answer) => ({
    ...answer,
    deciding: decidingWords(text, tier.explain(text, answer.responsibilityId)),
  }))
}

function decidingWords(line: string, weights: WordWeight[]): WordWeight[] {
  const speaking = weights.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || a.start - b.start)
  const goal = DECIDING_SHARE * speaking.reduce((sum, { weight }) => sum + weight, 0)
  const chosen: WordWeight[] = []
  let reached = 0
  for (const word of speaking) {
    if (reached >= goal || chosen.length === MOST_WORDS) break
    chosen.push(word)
    reached += word.weight
  }
  const joined: WordWeight[] = []
  for (const word of chosen.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    // "risk and issue log" is marked as one stretch: only short words without weight stand between.
    if (last && /^[\s\-/&,]*(?:(?:and|of|the|for|on|to|in|a)\s+){0,2}$/i.test(line.slice(last.end, word.start))) {
      last.end = word.end
      last.weight += word.weight
    } else joined.push({ ...word })
  }
  return joined
}
