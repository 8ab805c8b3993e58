import { bandsOf, type Reading } from './recognise'
import type { MatcherTier } from './tier'

export type Tipping = {
  /** The words as the line writes them, the heaviest first. */
  words: string[]
  /** What the line would be without them. */
  becomes: 'possible' | 'missing'
}

const bandOf = (tier: MatcherTier, text: string, responsibilityId: string) =>
  bandsOf(tier, text).find((answer) => answer.responsibilityId === responsibilityId)?.band ?? 'missing'

/**
 * The deciding words that evidence rests on: taken away one after the other, the heaviest first, and the line read again
 * each time, until it no longer counts. Null when the other words would carry it.
 */
export function tippingWords(tier: MatcherTier, text: string, reading: Reading): Tipping | null {
  const words: string[] = []
  let left = text
  for (const { start, end } of [...reading.deciding].sort((a, b) => b.weight - a.weight || a.start - b.start)) {
    words.push(text.slice(start, end))
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
    const becomes = bandOf(tier, left, reading.responsibilityId)
    if (becomes !== 'evidenced') return { words, becomes }
  }
  return null
}

const NAMED = 3

/** Evidence phrases that would make a possible line evidence if it said one of them too: each is tried, none is guessed. */
export function phrasesThatWouldSettle(
  tier: MatcherTier,
  text: string,
  responsibilityId: string,
  phrases: readonly string[],
): string[] {
  const settling: string[] = []
  for (const phrase of phrases) {
    if (settling.length === NAMED) break
    if (text.toLowerCase().includes(phrase.toLowerCase())) continue
    if (bandOf(tier, `${text}, ${phrase}`, responsibilityId) === 'evidenced') settling.push(phrase)
  }
  return settling
}
