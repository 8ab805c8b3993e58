import type { Word } from '../words'
import { stemOf } from '../words'

const SHORTEST = 5
/** From this length on a word without its vowels ("mngd", "dashbrds") is believed. */
const SHORTEST_SKELETON = 4
/** From this length on two slips in one word are believed. */
const LONG = 9

/**
 * Reads a misspelt word as the word of the trade that it was meant to be. Only a word that neither the library nor a large
 * list of English words knows is touched, or "unspent" would become "spent" and "dosing" a "design"; and only towards a word
 * of the library, one or two slips away, when no other is as near.
 */
export class SpellingCorrector {
  private readonly byDeletion = new Map<string, string[]>()
  private readonly bySkeleton = new Map<string, string[]>()
  private readonly remembered = new Map<string, string | null>()

  /** @param lexicon words of the library, unstemmed @param isWord whether a word is English */
  constructor(
    private readonly lexicon: ReadonlySet<string>,
    private readonly isWord: (lower: string) => boolean,
  ) {
    const add = (to: Map<string, string[]>, key: string, word: string) => {
      const words = to.get(key)
      if (words) words.push(word)
      else to.set(key, [word])
    }
    for (const word of lexicon)
      if (word.length >= SHORTEST) {
        for (const key of deletionsOf(word)) add(this.byDeletion, key, word)
        add(this.bySkeleton, skeletonOf(word), word)
      }
  }

  /** The same words; a corrected one is spelled as it was meant and keeps its place in the line. */
  correct(words: readonly Word[]): Word[] {
    return words.map((word) => {
      if (word.nameLike || word.expansion.length || word.plain.length < SHORTEST_SKELETON) return word
      const meant = this.meantBy(word)
      return meant === null ? word : { ...word, plain: meant, lower: meant, stem: stemOf(meant) }
    })
  }

  private meantBy({ plain, lower }: Word): string | null {
    const known = this.remembered.get(plain)
    if (known !== undefined) return known
    const meant =
      this.lexicon.has(plain) || this.isWord(lower) || this.isWord(plain)
        ? null
        : (this.nearest(plain) ?? this.withVowels(plain))
    if (this.remembered.size >= 20_000) this.remembered.clear()
    this.remembered.set(plain, meant)
    return meant
  }

  /** A word whose writer left out vowels, when only one word of the library has these consonants in this order. */
  private withVowels(word: string): string | null {
    const candidates = (this.bySkeleton.get(skeletonOf(word)) ?? []).filter((candidate) => isWithin(word, candidate))
    return new Set(candidates.map(stemOf)).size === 1 ? (candidates[0] ?? null) : null
  }

  private nearest(word: string): string | null {
    if (word.length < SHORTEST) return null
    const candidates = new Set(deletionsOf(word).flatMap((key) => this.byDeletion.get(key) ?? []))
    const most = word.length >= LONG ? 2 : 1
    let best: { stem: string; word: string; slips: number } | null = null
    let tied = false
    for (const candidate of [...candidates].sort()) {
      const slips = slipsBetween(word, candidate)
      if (slips > most || (best && slips > best.slips)) continue
      const stem = stemOf(candidate)
      // "reportt" is as near to "report" as to "reports": one word to the model.
      tied = best !== null && slips === best.slips && (tied || stem !== best.stem)
      if (!best || slips < best.slips) best = { stem, word: candidate, slips }
    }
    return best && !tied ? best.word : null
  }
}

/** The word, and the word without each one of its letters. */
function deletionsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]
}

/** The first letter and every consonant after it, doubled ones once. */
const skeletonOf = (word: string) =>
  word.slice(0, 1) +
  word
    .slice(1)
    .replace(/[aeiou]/g, '')
    .replace(/(.)\1/g, '$1')

/** Whether the letters of one stand in the other in the same order. */
function isWithin(one: string, other: string) {
  let at = 0
  for (const letter of other) if (letter === one[at]) at++
  return at === one.length
}

/** Damerau–Levenshtein with neighbouring letters changing places as one slip. */
function slipsBetween(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1] ? 0 : 1
      let slips = Math.min((last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + same)
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        slips = Math.min(slips, (before[at - 2] ?? 0) + 1)
      now.push(slips)
    }
    before = last
    last = now
  }
  return last[other.length] ?? 0
}
