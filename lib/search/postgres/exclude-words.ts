import type { ReadQuery } from '../read-query'
import type { Excluded } from './filter-sql'
import { lexeme } from './match-query'
import type { Deadline } from './search-pool'
import type { Vocabulary } from './vocabulary'

/** What must not be in a posting, by the stems of what was typed: “-planner” leaves out planners, too. */
export async function excludeWords(
  { excluded }: ReadQuery,
  vocabulary: Vocabulary,
  deadline: Deadline,
): Promise<Excluded> {
  if (excluded.length === 0) return { words: null, phrases: [] }
  const facts = await vocabulary.facts(excluded.flat(), deadline)
  const stem = (word: string) => lexeme(facts.get(word)?.stem ?? word)
  const single = excluded.filter((words) => words.length === 1).flat()
  return {
    words: single.length ? [...new Set(single.map(stem))].join(' | ') : null,
    phrases: excluded.filter((words) => words.length > 1).map((words) => words.map(stem).join(' <-> ')),
  }
}
