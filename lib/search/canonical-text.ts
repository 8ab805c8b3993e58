import { synonyms } from './synonyms'

/** Letters that no accent explains, as PostgreSQL's unaccent writes them. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Lower case without accents; every letter keeps its place in the order, though ß becomes two. */
export function foldText(text: string) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
}

const regex = (from: string) => new RegExp(from.replaceAll('<b>', '\\b'), 'g')
const spellings = synonyms.spellings.map(({ from, to }) => ({ from: regex(from), to: to.replace(/\\(\d)/g, '$$$1') }))
const phrases = synonyms.phrases.map(({ from, token }) => ({ from: regex(from), to: token }))

/**
 * The words of a query as the index knows them, parted by single blanks. Here a phrase that counts as one word is replaced
 * by that word; a posting (job_search_canon in SQL) keeps both, so that either way of writing finds it.
 */
export function canonicalText(text: string) {
  let canon = foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  for (const { from, to } of spellings) canon = canon.replace(from, to)
  for (const { from, to } of phrases) canon = canon.replace(from, to)
  return canon
}

/** One word on its own, for comparing words of a text with those of a query. */
export function canonicalWord(word: string) {
  let canon = foldText(word).replace(/[^\p{L}\p{N}]+/gu, '')
  for (const { from, to } of spellings) canon = canon.replace(from, to)
  return canon
}
