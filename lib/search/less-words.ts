import type { QueryWord, ReadQuery } from './read-query'

/**
 * The query with words left out: first all that no posting has, then one after the other from the end.
 * @param common how many postings have each word that decides what is found
 */
export function lessWords(read: ReadQuery, common: readonly { word: string; postings: number }[]): ReadQuery[] {
  const known = new Set(common.filter(({ postings }) => postings > 0).map(({ word }) => word))
  const keep = (words: QueryWord[]) => ({ words, phrases: [], excluded: read.excluded })
  // With no word known, their numbers may only not be counted yet.
  let words = known.size ? read.words.filter(({ word }) => known.has(word)) : read.words.filter(({ stop }) => !stop)
  const fewer = words.length < read.words.length || read.phrases.length ? [keep(words)] : []
  while (words.length > 1 && fewer.length < 4) {
    words = words.slice(0, -1)
    fewer.push(keep(words))
  }
  return fewer.filter((query) => query.words.length > 0)
}
