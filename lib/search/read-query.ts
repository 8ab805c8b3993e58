import { countryName } from '@/lib/format'
import { countryCodes } from '@/lib/postings/countries'
import { canonicalText } from './canonical-text'
import { maxQueryLength, maxQueryWords } from './schema'
import { synonyms } from './synonyms'

/** Words that say nothing about a job. They steer the order of titles ("head of PMO") and never decide what is found. */
const stopWords = new Set(
  'a an and are as at be by for from in into is it of on or our that the their this to we what which who will with you your job jobs role roles vacancy vacancies'.split(
    ' ',
  ),
)

export interface QueryWord {
  word: string
  /** Also found by these: written out abbreviations, names of countries. */
  alternatives: string[]
  /** Says nothing on its own. */
  stop: boolean
  /** The last word outside quotes may still be being typed. */
  last: boolean
  quoted: boolean
}

export interface ReadQuery {
  words: QueryWord[]
  /** Canonical words of each quoted phrase of two words or more. */
  phrases: string[][]
  /** Canonical words that must not be there, each list as one phrase: -word, -"quoted phrase". */
  excluded: string[][]
}

const countryTokens = new Map(
  countryCodes.flatMap((code) =>
    [countryName(code), ...(synonyms.places[code] ?? [])].map(
      (name) => [canonicalText(name), `cc${code.toLowerCase()}`] as const,
    ),
  ),
)

const canonicalWords = (text: string) => canonicalText(text).split(' ').filter(Boolean)

/** A minus in front of a word or of a quote; the one inside of “co-ordinator” or between blanks is none. */
const minus = /(?<=^|\s)-(?=[\p{L}\p{N}])(\S+)/gu
const minusBeforeQuote = /(?<=^|\s)-$/u

/** Takes what a person typed apart. Any text will do: what is not a word is not there, and the rest is cut short. */
export function readQuery(typed: string): ReadQuery {
  const words: QueryWord[] = []
  const phrases: string[][] = []
  const excluded: string[][] = []
  const exclude = (text: string) => {
    const found = canonicalWords(text)
      .slice(0, maxQueryWords)
      .map((word) => word.slice(0, 60))
    const says = found.length > 1 || found.some((word) => !stopWords.has(word))
    if (says && excluded.length < maxQueryWords) excluded.push(found)
  }
  // Odd parts stand between quotes; a lone quote at the end opens nothing.
  const parts = typed
    .slice(0, maxQueryLength)
    .replace(/[“”„«»]/g, '"')
    .split('"')
  let endsExcluded = false
  parts.forEach((part, index) => {
    const quoted = index % 2 === 1 && index < parts.length - 1
    if (quoted && minusBeforeQuote.test(parts[index - 1] ?? '')) {
      exclude(part)
      return
    }
    const wanted = quoted
      ? part
      : part.replace(minus, (_, word: string) => {
          exclude(word)
          return ' '
        })
    if (!quoted) endsExcluded = /(?<=^|\s)-[\p{L}\p{N}]\S*$/u.test(part)
    const found = canonicalWords(wanted)
    const kept = found.slice(0, maxQueryWords - words.length).map((word) => word.slice(0, 60))
    if (quoted && kept.length > 1) phrases.push(kept)
    for (const word of kept) {
      const written = Object.hasOwn(synonyms.words, word) ? (synonyms.words[word] ?? []) : []
      words.push({ word, alternatives: quoted ? [] : [...written], stop: stopWords.has(word), last: false, quoted })
    }
  })
  nameCountries(words)
  const end = words.at(-1)
  if (end && !end.quoted && !endsExcluded && !/\s$/.test(typed)) end.last = true
  // A query of nothing but such words is meant as it stands.
  if (words.every((word) => word.stop)) for (const word of words) word.stop = false
  return { words, phrases, excluded }
}

/** A posting says where it is by code, so the words of a country's name may be met by the code instead. */
function nameCountries(words: QueryWord[]) {
  for (let from = 0; from < words.length; from++) {
    for (let length = Math.min(4, words.length - from); length >= 1; length--) {
      const run = words.slice(from, from + length)
      const token = countryTokens.get(run.map((word) => word.word).join(' '))
      if (!token || run.some((word) => word.quoted)) continue
      for (const word of run) word.alternatives.push(token)
      from += length - 1
      break
    }
  }
}
