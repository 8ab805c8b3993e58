import type { Thresholds } from '../thresholds'
import type { Candidate, MatcherTier, WordWeight } from '../tier'
import { readWords } from '../words'
import { SpellingCorrector } from './correct-spelling'
import type { Model } from './model'
import { Vocabulary } from './vocabulary'
import type { WordVectors } from './word-vectors'

/** A tier out of trained weights. @param vectors the table that the model was trained with, or null for the lexical tier */
export function linearTier(model: Model, vectors: WordVectors | null, thresholds: Thresholds): MatcherTier {
  const ids = model.responsibilities
  const vocabulary = new Vocabulary(model.vocabulary, vectors)
  const spelling =
    vectors && new SpellingCorrector(new Set(model.lexicon), (word) => vectors.rankOf(word) !== undefined)
  const wordsOf = (line: string) => {
    const words = readWords(line)
    return spelling ? spelling.correct(words) : words
  }
  const weightAt = (column: number, target: number) => model.weights[column * ids.length + target] ?? 0

  return {
    id: model.id,
    thresholds,

    rank(line, take) {
      const words = wordsOf(line)
      if (!words.length) return []
      const { columns, values } = vocabulary.weigh(words)
      // The busiest loop of all: bounds are known here, so nothing is checked again.
      const { weights } = model
      const targets = ids.length
      const scores = new Float64Array(targets)
      for (let at = 0; at < columns.length; at++) {
        const start = (columns[at] as number) * targets
        const value = values[at] as number
        for (let target = 0; target < targets; target++)
          scores[target] = (scores[target] as number) + value * (weights[start + target] as number)
      }
      return best(ids, scores, take)
    },

    explain(line, responsibilityId) {
      const target = ids.indexOf(responsibilityId)
      if (target < 0) return []
      const words = wordsOf(line)
      const shares = vocabulary.sharesOf(words, (column) => weightAt(column, target))
      return words.map(({ start, end }, index): WordWeight => ({ start, end, weight: shares[index] ?? 0 }))
    },
  }
}

function best(ids: readonly string[], scores: Float64Array, take: number): Candidate[] {
  return ids
    .map((responsibilityId, target): Candidate => ({ responsibilityId, confidence: scores[target] ?? 0 }))
    .sort((a, b) => b.confidence - a.confidence || (a.responsibilityId < b.responsibilityId ? -1 : 1))
    .slice(0, take)
}
