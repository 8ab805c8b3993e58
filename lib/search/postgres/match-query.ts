import type { QueryWord, ReadQuery } from '../read-query'
import { synonyms } from '../synonyms'
import type { Deadline } from './search-pool'
import type { Vocabulary, WordFacts } from './vocabulary'

/** A query as PostgreSQL takes it. Every text here is a tsquery made of quoted lexemes only. */
export interface MatchQuery {
  /** All words that decide what is found, anywhere in the posting. */
  anywhere: string
  /** The same words in the title, with those that only matter there ("IT"). */
  title: string
  /** All words in this order in the title. */
  titlePhrase: string
  /** What was in quotes, each to be found as it stands. */
  phrases: string[]
  /** About how many postings match: an upper bound from how common the rarest word is. */
  estimate: number
  corrected: { from: string; to: string[] }[]
  stems: string[]
  prefixes: string[]
  /** How common the word is that each part of the query stands for, in the order typed: for leaving words out. */
  words: { word: string; postings: number }[]
}

/** A word this much rarer than the rest is perhaps only begun, or misspelt. */
const rareShare = 0.0005

export const lexeme = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

interface Group {
  alternatives: string[]
  postings: number
  stems: string[]
  prefix: string | null
}

/** Null when there is no word to look for. */
export async function matchQuery(
  { words, phrases }: ReadQuery,
  vocabulary: Vocabulary,
  deadline: Deadline,
): Promise<MatchQuery | null> {
  if (words.length === 0) return null
  const facts = await vocabulary.facts(
    words.flatMap(({ word, alternatives }) => [word, ...alternatives]),
    deadline,
  )
  const of = (word: string) => facts.get(word) as WordFacts
  const rare = (word: QueryWord) =>
    !word.stop &&
    !word.quoted &&
    word.word.length >= 3 &&
    of(word.word).stemPostings <= vocabulary.documents * rareShare
  // “plann” is no slip: it begins words that many postings have.
  const begins = ({ word }: QueryWord) => of(word).prefixPostings > 10 * vocabulary.documents * rareShare
  const corrections = await vocabulary.corrections(
    words.filter((word) => rare(word) && !begins(word) && word.alternatives.length === 0).map((word) => of(word.word)),
    deadline,
  )
  const correctedFacts = await vocabulary.facts([...corrections.values()].flat(), deadline)

  // One word of each stem, in the spelling that people here expect.
  const corrected = [...corrections].flatMap(([from, to]) => {
    const stems = new Map(to.map((word) => [correctedFacts.get(word)?.stem, word]).reverse() as [string, string][])
    return to.length && of(from).postings === 0
      ? [{ from, to: [...stems.values()].reverse().map((word) => synonyms.shown[word] ?? word) }]
      : []
  })

  const group = (word: QueryWord): Group => {
    const own = of(word.word)
    const begun = (word.last && (word.word.length >= 2 || words.length === 1)) || rare(word)
    const others = [
      ...word.alternatives.map(of),
      ...(corrections.get(word.word) ?? []).map((to) => correctedFacts.get(to) as WordFacts),
    ]
    const stems = new Set([own.stem, ...others.map((other) => other.stem)])
    // "planni" begins "planning", whose stem is "plan": a begun word also means the stems of the words that it begins.
    if (begun && word.word.length >= 4) for (const stem of own.prefixStems) stems.add(stem)
    return {
      alternatives: [...[...stems].map(lexeme), ...(begun ? [`${lexeme(word.word)}:*`] : [])],
      postings:
        Math.max(begun ? own.prefixPostings : 0, own.stemPostings) + sum(others.map((other) => other.stemPostings)),
      stems: [...stems],
      prefix: begun ? word.word : null,
    }
  }
  const groups = new Map(words.map((word) => [word, group(word)]))
  // A lone letter at the end ("head of p") is a word begun: it orders titles and decides nothing.
  const loneLetter = (word: QueryWord) => word.last && word.word.length === 1 && words.length > 1
  const decisive = words.filter((word) => !word.stop && !loneLetter(word))
  const deciding = decisive.length ? decisive : words
  const write = (some: readonly QueryWord[], between: string) =>
    some
      .map((word) => {
        const alternatives = loneLetter(word) ? [`${lexeme(word.word)}:*`] : (groups.get(word) as Group).alternatives
        return alternatives.length > 1 ? `(${alternatives.join(' | ')})` : alternatives[0]
      })
      .join(between)

  const used = deciding.map((word) => groups.get(word) as Group)
  return {
    anywhere: write(deciding, ' & '),
    title: write(
      words.filter((word) => deciding.includes(word) || word.word === 'it'),
      ' & ',
    ),
    titlePhrase: write(words, ' <-> '),
    phrases: phrases.map((phrase) => phrase.map((word) => lexeme(of(word).stem)).join(' <-> ')),
    estimate: Math.min(vocabulary.documents, ...used.map(({ postings }) => postings)),
    corrected,
    stems: [...new Set(used.flatMap(({ stems }) => stems))],
    prefixes: [...new Set(used.flatMap(({ prefix }) => prefix ?? []))],
    words: deciding.map((word, index) => ({ word: word.word, postings: used[index]?.postings ?? 0 })),
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
