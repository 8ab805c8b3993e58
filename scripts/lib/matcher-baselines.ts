import type { MatchableFramework, MatchableResponsibility } from '@/lib/matching/matchable-framework'
import type { Candidate } from '@/lib/matching/tier'
import { readWords } from '@/lib/matching/words'

export type Ranker = (line: string, take: number) => Candidate[]

const wordsOf = (responsibility: MatchableResponsibility) =>
  [responsibility.name, responsibility.statement, ...responsibility.evidence].flatMap(stems)
const stems = (line: string) => readWords(line).map((word) => word.stem)

const best = (scores: { responsibilityId: string; confidence: number }[], take: number) =>
  scores
    .sort((a, b) => b.confidence - a.confidence || (a.responsibilityId < b.responsibilityId ? -1 : 1))
    .slice(0, take)

/** Share of the line's stems that the responsibility's text has: what a keyword matcher does. */
export function wordOverlap(framework: MatchableFramework): Ranker {
  const documents = framework.responsibilities.map((item) => ({ id: item.id, words: new Set(wordsOf(item)) }))
  return (line, take) => {
    const asked = [...new Set(stems(line))]
    return best(
      documents.map(({ id, words }) => ({
        responsibilityId: id,
        confidence: asked.length ? asked.filter((word) => words.has(word)).length / asked.length : 0,
      })),
      take,
    )
  }
}

/** Okapi BM25 (k1 1.2, b 0.75) with one document per responsibility. */
export function bm25(framework: MatchableFramework): Ranker {
  const documents = framework.responsibilities.map((item) => {
    const words = wordsOf(item)
    const counts = new Map<string, number>()
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    return { id: item.id, length: words.length, counts }
  })
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / documents.length
  const holding = (word: string) => documents.filter(({ counts }) => counts.has(word)).length
  return (line, take) => {
    const asked = [...new Set(stems(line))].map((word) => {
      const n = holding(word)
      return { word, idf: Math.log(1 + (documents.length - n + 0.5) / (n + 0.5)) }
    })
    return best(
      documents.map(({ id, length, counts }) => ({
        responsibilityId: id,
        confidence: asked.reduce((sum, { word, idf }) => {
          const count = counts.get(word) ?? 0
          return sum + (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / mean))
        }, 0),
      })),
      take,
    )
  }
}
