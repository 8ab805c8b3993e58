import background from '@/prisma/reference/background.json'
import exemplars from '@/prisma/reference/exemplars.json'
import { type Found, findFeatures, Vocabulary, type Weighted } from './features'
import type { MatchableFramework, MatchableResponsibility } from './matchable-framework'
import { lexicalThresholds } from './thresholds'
import type { Candidate, MatcherTier, WordWeight } from './tier'
import { type Lesson, trainRidge } from './train'

/** How much "this is some other trade" takes off every answer. */
const BACKGROUND_SHARE = 0.5

/** What the tier may learn from besides the framework: kept apart so that the evaluation can leave one out. */
export type Lessons = { exemplars: Record<string, readonly string[]>; background: readonly string[] }
export const ownLessons: Lessons = { exemplars, background }

/**
 * The tier that always works: ridge regression over word stems, pairs and letter n-grams of the framework's own phrases,
 * with one more class for everything that is not project-office work. Same framework, same weights, on every machine.
 */
export function trainLexicalTier(framework: MatchableFramework, lessons: Lessons = ownLessons): MatcherTier {
  const ids = framework.responsibilities.map(({ id }) => id)
  const notOurs = ids.length
  const classes = ids.length + 1

  const library: { found: Found; target: number }[] = []
  for (const [target, responsibility] of framework.responsibilities.entries())
    for (const phrase of [...phrasesOf(responsibility), ...(lessons.exemplars[responsibility.id] ?? [])])
      library.push({ found: findFeatures(phrase), target })
  for (const line of lessons.background) library.push({ found: findFeatures(line), target: notOurs })

  const vocabulary = new Vocabulary(library.map(({ found }) => found))
  const studied: Lesson[] = library.map(({ found, target }) => ({ features: vocabulary.weigh(found), target }))
  const weights = trainRidge(studied, vocabulary.size, classes)

  /** One feature's contribution to one answer, the background's pull included, so that contributions add up to it. */
  const contribution = ({ column, value }: Weighted, target: number) =>
    value * ((weights[column * classes + target] ?? 0) - BACKGROUND_SHARE * (weights[column * classes + notOurs] ?? 0))

  return {
    id: `lexical-1/${framework.version}`,
    thresholds: lexicalThresholds,

    rank(line, take) {
      const features = vocabulary.weigh(findFeatures(line))
      if (!features.length) return []
      const scores = new Float64Array(ids.length)
      for (const feature of features)
        for (let target = 0; target < ids.length; target++)
          scores[target] = (scores[target] ?? 0) + contribution(feature, target)
      return ids
        .map((responsibilityId, target): Candidate => ({ responsibilityId, confidence: scores[target] ?? 0 }))
        .sort((a, b) => b.confidence - a.confidence || (a.responsibilityId < b.responsibilityId ? -1 : 1))
        .slice(0, take)
    },

    explain(line, responsibilityId) {
      const target = ids.indexOf(responsibilityId)
      if (target < 0) return []
      const found = findFeatures(line)
      const byWord = found.words.map(({ start, end }): WordWeight => ({ start, end, weight: 0 }))
      for (const feature of vocabulary.weigh(found)) {
        const each = contribution(feature, target) / feature.words.length
        for (const word of feature.words) {
          const entry = byWord[word]
          if (entry) entry.weight += each
        }
      }
      return byWord
    },
  }
}

/** The framework's own words for a responsibility. Slots of the example line ("[N]") are not words of the trade. */
function phrasesOf(responsibility: MatchableResponsibility) {
  return [
    responsibility.name,
    responsibility.statement,
    responsibility.exampleBullet.replace(/\[[^\]]*\]/g, ' '),
    ...responsibility.evidence,
  ]
}
