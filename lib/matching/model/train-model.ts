import type { MatchableFramework, MatchableResponsibility } from '../matchable-framework'
import { readWords, type Word } from '../words'
import { SpellingCorrector } from './correct-spelling'
import type { Voice } from './lessons'
import type { Model } from './model'
import { type Lesson, trainRidge } from './train'
import { Vocabulary } from './vocabulary'
import type { WordVectors } from './word-vectors'

/** How much "this is some other trade" takes off every answer. */
const BACKGROUND_SHARE = 1
/** A word of fewer lines may be a slip of its own, and is nothing to correct towards. */
const LEXICON_LINES = 2

/**
 * Ridge regression over word stems, pairs, letter n-grams and word vectors of the framework's own phrases and the voices'
 * example lines, with one more class for everything that is not project-office work. Same input, same weights.
 */
export function trainModel(
  framework: MatchableFramework,
  voices: readonly Voice[],
  vectors: WordVectors | null,
  about: { id: string; hash: string },
  onRound?: () => void,
): Model {
  const ids = framework.responsibilities.map(({ id }) => id)
  const notOurs = ids.length
  const classes = ids.length + 1

  const library: { words: Word[]; target: number }[] = []
  const learn = (text: string, target: number) => library.push({ words: readWords(text), target })
  for (const [target, responsibility] of framework.responsibilities.entries()) {
    for (const phrase of phrasesOf(responsibility)) learn(phrase, target)
    for (const { exemplars } of voices) for (const text of exemplars[responsibility.id] ?? []) learn(text, target)
  }
  for (const { background } of voices) for (const text of background) learn(text, notOurs)

  const lexicon = lexiconOf(library.map(({ words }) => words))
  const spelling = vectors && new SpellingCorrector(new Set(lexicon), (word) => vectors.rankOf(word) !== undefined)
  const read = library.map(({ words, target }) => ({ words: spelling ? spelling.correct(words) : words, target }))
  const vocabulary = Vocabulary.learn(
    read.map(({ words }) => words),
    vectors,
  )
  const lessons = read.map(({ words, target }): Lesson => ({ ...vocabulary.weigh(words), target }))
  const trained = trainRidge(lessons, vocabulary.size, classes, onRound)

  // The background's pull goes into every answer's own weights, so that a word's contribution to an answer is one number.
  const weights = new Float32Array(vocabulary.size * ids.length)
  for (let column = 0; column < vocabulary.size; column++)
    for (let target = 0; target < ids.length; target++)
      weights[column * ids.length + target] =
        (trained[column * classes + target] ?? 0) - BACKGROUND_SHARE * (trained[column * classes + notOurs] ?? 0)
  return { ...about, responsibilities: ids, lexicon, vocabulary: vocabulary.parts, weights }
}

/** The framework's own words for a responsibility. Slots of the example line ("[N]") are not words of the trade. */
function phrasesOf(responsibility: MatchableResponsibility): string[] {
  return [
    responsibility.name,
    responsibility.statement,
    responsibility.exampleBullet.replace(/\[[^\]]*\]/g, ' '),
    ...responsibility.evidence,
  ]
}

function lexiconOf(library: readonly Word[][]): string[] {
  const lines = new Map<string, number>()
  for (const words of library)
    for (const plain of new Set(words.map((word) => word.plain))) lines.set(plain, (lines.get(plain) ?? 0) + 1)
  return [...lines].filter(([word, count]) => count >= LEXICON_LINES && /^\p{L}+$/u.test(word)).map(([word]) => word)
}
