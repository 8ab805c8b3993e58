import stem from 'wink-porter2-stemmer'
import { type Abbreviation, abbreviations } from './abbreviations'
import { toOneSpelling } from './spelling'

/** A word that is meant without being written. */
export type Meant = { stem: string; plain: string }

/** A word of a line as matching sees it, with the place in the original line that it was read from. */
export type Word = {
  /** First and past-the-last character in the line as it was given: what is marked on the page. */
  start: number
  end: number
  /** Porter2 stem of the lower-case word in one spelling. */
  stem: string
  /** The same word unstemmed, for letter n-grams. */
  plain: string
  /** The word in lower case as it was spelled, for tables of words. */
  lower: string
  /** The words that the abbreviation stands for, in order; empty for any other word. */
  expansion: readonly Meant[]
  /** Begins with a capital inside the line ("Maria", "Acme"): a name unless the vocabulary knows it. */
  nameLike: boolean
  /** In capitals throughout ("RAID"). */
  shouted: boolean
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?/gu

// Words that carry no duty. Kept short on purpose: "to", "over" and "between" would be noise, "owner" or "lead" would not.
const STOP = new Set(
  `a an and are as at be been being by can could did do does for from had has have he her his i if in into is it its me my of off on
  or our out own per she so such than that the their them then there these they this those through to up us was we were what when
  where which while who whom whose will with within would you your also all any both each every more most other some very including
  across after before via etc using used use new s t re`.split(/\s+/),
)

// Dates never decide anything: a line must score the same whatever year or month it names.
const DATE = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
  nov dec monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
)

/** The words of a line that can count, in order. Figures, dates and stop words are left out. */
export function readWords(line: string): Word[] {
  const raw = [...line.matchAll(WORD)].map((match) => ({
    text: match[0].normalize('NFC'),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const lower = raw.map((word) => word.text.toLowerCase().replace(/['’]s?$/, ''))
  const present = new Set(lower)
  const words: Word[] = []
  for (const [index, word] of raw.entries()) {
    const plain = plainOf(lower[index] ?? '')
    if (!/\p{L}/u.test(plain) || STOP.has(plain) || DATE.has(plain)) continue
    const meant = meaningOf(word.text, lower[index - 1], present)
    words.push({
      start: word.start,
      end: word.end,
      stem: stemOf(plain),
      plain,
      lower: lower[index] ?? '',
      expansion: meant,
      nameLike: index > 0 && /^\p{Lu}\p{Ll}/u.test(word.text),
      shouted: /^\p{Lu}{2,}$/u.test(word.text),
    })
  }
  return words
}

const byShort = new Map<string, Abbreviation>(abbreviations.map((entry) => [entry.short.toLowerCase(), entry]))

function meaningOf(text: string, before: string | undefined, present: ReadonlySet<string>): readonly Meant[] {
  const entry = byShort.get(text.toLowerCase())
  if (!entry) return []
  if (entry.caseSensitive && entry.short !== text) return []
  if (before && entry.notAfter?.includes(before)) return []
  if (entry.needs && !entry.needs.some((word) => present.has(word))) return []
  return meantBy(entry.means)
}

const known = new Map<string, readonly Meant[]>()

function meantBy(phrase: string): readonly Meant[] {
  const found = known.get(phrase)
  if (found) return found
  const meant = phrase
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word && !STOP.has(word))
    .map((word) => {
      const plain = toOneSpelling(word)
      return { plain, stem: stemOf(plain) }
    })
  known.set(phrase, meant)
  return meant
}

const MOST_REMEMBERED = 20_000

/** A few thousand words make most of all text. */
function remembered(make: (word: string) => string) {
  const known = new Map<string, string>()
  return (word: string) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= MOST_REMEMBERED) known.clear()
    const made = make(word)
    known.set(word, made)
    return made
  }
}

const plainOf = remembered(toOneSpelling)

/** Porter2 stem. */
export const stemOf = remembered(stem)
