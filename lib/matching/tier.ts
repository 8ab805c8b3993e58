/** How much one word of the line spoke for (or against) a responsibility. Offsets are in the line as it was given. */
export type WordWeight = { start: number; end: number; weight: number }

export type Candidate = {
  responsibilityId: string
  /** Score less half the score of "not project-office work": comparable between lines of one tier, not between tiers. */
  confidence: number
}

/**
 * What a tier of the matcher has to do. The lexical tier needs nothing but the framework; a tier with word vectors or an
 * operator's own model fits the same shape and brings its own frozen thresholds.
 */
export type MatcherTier = {
  /** Name and version, kept with every saved match so that an old result can be repeated. */
  id: string
  /** Lower bounds of the two upper bands. */
  thresholds: { evidenced: number; possible: number }
  /** The best answers for a line, best first; empty when the line has no word that the library knows. */
  rank(line: string, take: number): Candidate[]
  /** The words that made the score of one answer. Their weights add up to it. */
  explain(line: string, responsibilityId: string): WordWeight[]
}
