import type { Deadline } from '../postgres/search-pool'
import type { Vocabulary, WordFacts } from '../postgres/vocabulary'
import type { QueryWord, ReadQuery } from '../read-query'
import { synonyms } from '../synonyms'
import { longestSynonym } from './settings'
import { stemmed } from './stemmed'

/** A query in the language of the server, made of canonical words, their stems and quotation marks only. */
export interface WrittenQuery {
  text: string
  /**
   * When words were corrected: the same with those as they were typed. If there are postings with them after all, such as
   * one of this minute, both they and what is near them are meant.
   */
  asTyped: { exactly: string; openly: string } | null
  corrected: { from: string; to: string[] }[]
  marks: { stems: string[]; prefixes: string[] }
  /** How common each deciding word is, in the order typed: for leaving words out. */
  words: { word: string; postings: number }[]
}

/** Stands between a corrected word and the ways of writing the one that was typed; nothing else here holds it. */
const instead = '/'

/** A word this much rarer than the rest is perhaps only begun, or misspelt. */
const rareShare = 0.0005
/** So much more postings has what a word begins than the word, before it counts as half typed. */
const begunShare = 1.1

/**
 * Writes a query so that the server understands it as the engine in the database does. A word in quotation marks is looked
 * for as its stem and nothing else; one without may also be half typed, misspelt or short for another. Misspelt words are
 * put right here, by the words of all postings: the server would take “plannr” for the beginning of “planning”.
 */
export async function writeQuery(
  { words, phrases, excluded }: ReadQuery,
  vocabulary: Vocabulary,
  deadline: Deadline,
): Promise<WrittenQuery> {
  const loneLetter = (word: QueryWord) => word.last && word.word.length === 1 && words.length > 1
  const decisive = words.filter((word) => !word.stop && !loneLetter(word))
  const deciding = decisive.length ? decisive : words
  const facts = await vocabulary.facts(
    deciding.map(({ word }) => word),
    deadline,
  )
  const of = (word: string) => facts.get(word) as WordFacts
  const rare = ({ word, quoted, alternatives }: QueryWord) =>
    !quoted &&
    alternatives.length === 0 &&
    word.length >= 3 &&
    of(word).stemPostings <= vocabulary.documents * rareShare
  const begins = (word: string) => of(word).prefixPostings > 10 * vocabulary.documents * rareShare
  const corrections = await vocabulary.corrections(
    deciding.filter((word) => rare(word) && !begins(word.word)).map(({ word }) => of(word)),
    deadline,
  )
  const completions = await vocabulary.facts(
    deciding
      .filter((word) => rare(word) && begins(word.word) && !word.last)
      .flatMap(({ word }) => of(word).prefixStems),
    deadline,
  )

  const corrected: WrittenQuery['corrected'] = []
  const stems: string[] = []
  const prefixes: string[] = []
  const exactly = (word: string) => {
    stems.push(stemmed(word))
    return `"${stemmed(word)}"`
  }
  const openly = (word: string) => {
    stems.push(stemmed(word))
    prefixes.push(word)
    return word
  }
  const write = (word: QueryWord): string => {
    const own = of(word.word)
    const [better] = corrections.get(word.word) ?? []
    if (better && own.postings === 0) {
      corrected.push({ from: word.word, to: [synonyms.shown[better] ?? better] })
      return [exactly(better), `"${stemmed(word.word)}"`, word.word].join(instead)
    }
    if (word.quoted) return exactly(word.word)
    if (word.alternatives.length) {
      stems.push(...word.alternatives.map(stemmed))
      return openly(word.word)
    }
    // It is a word of some postings and perhaps a slip all the same, so near ones count too.
    if (better) return openly(word.word)
    if (word.last) return own.prefixPostings > begunShare * own.stemPostings ? openly(word.word) : knownOrOpen(own)
    if (rare(word) && begins(word.word)) {
      const commonest = own.prefixStems.reduce<WordFacts | undefined>((best, stem) => {
        const next = completions.get(stem)
        return next && next.stemPostings > (best?.stemPostings ?? 0) ? next : best
      }, undefined)
      prefixes.push(word.word)
      if (commonest) return exactly(commonest.word)
    }
    return knownOrOpen(own)
  }
  // A word that is not counted yet may stand in a posting of this minute.
  const knownOrOpen = ({ word, stemPostings }: WordFacts) => (stemPostings > 0 ? exactly(word) : openly(word))

  const inPhrase = new Set(phrases.flat())
  const parts = spellOutCountries(words).flatMap((word) => {
    if (typeof word === 'string') return [word]
    // "IT" decides nothing, but whoever types it means titles that have it.
    if (word.word === 'it' && !deciding.includes(word)) return ['"it"']
    if (!deciding.includes(word) || (word.quoted && inPhrase.has(word.word))) return []
    return [write(word)]
  })
  for (const phrase of phrases) stems.push(...phrase.map(stemmed))
  const inQuotes = (phrase: readonly string[]) => `"${phrase.map(stemmed).join(' ')}"`
  // What was typed last stands last, since only there the server takes a word for one half typed; behind a blank it does not.
  const whole = [...phrases.map(inQuotes), ...excluded.map((phrase) => `-${inQuotes(phrase)}`), ...parts]
  const end = whole.length === 0 || words.at(-1)?.last ? '' : ' '
  const variant = (index: number) => whole.map((part) => part.split(instead)[index] ?? part).join(' ') + end
  return {
    text: variant(0),
    asTyped: corrected.length ? { exactly: variant(1), openly: variant(2) } : null,
    corrected,
    marks: { stems: [...new Set(stems)], prefixes: [...new Set(prefixes)] },
    words: deciding.map(({ word }) => ({ word, postings: Math.max(of(word).stemPostings, of(word).prefixPostings) })),
  }
}

/** The server knows names of countries up to some length; a longer one is written as its code. */
function spellOutCountries(words: readonly QueryWord[]): (QueryWord | string)[] {
  const spelled: (QueryWord | string)[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as QueryWord
    const code = word.alternatives.find((alternative) => /^cc[a-z]{2}$/.test(alternative))
    let end = at
    while (code && words[end + 1]?.alternatives.includes(code)) end++
    if (code && end - at + 1 > longestSynonym) {
      spelled.push(`"${code}"`)
      at = end
    } else spelled.push(word)
  }
  return spelled
}
