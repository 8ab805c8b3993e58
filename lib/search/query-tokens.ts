import { foldText } from './canonical-text'

/** A word of what was typed, and where it stands there. */
export interface QueryToken {
  /** Folded: lower case, no accents. */
  word: string
  from: number
  to: number
  /** Typed as it is meant: in quotes, or behind a minus. Nothing else is read into it. */
  literal: boolean
}

/** More than this is no search, and reading it would only cost time. */
const mostTokens = 40

/** A quoted part, a word behind a minus, or a plain run of letters and figures; the last kind is what is read. */
const parts = /-?["“”„«»][^"“”„«»]*["“”„«»]|(?<=^|\s)-(?=[\p{L}\p{N}])\S+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

export function queryTokens(typed: string): QueryToken[] {
  const tokens: QueryToken[] = []
  for (const { 0: part, index } of typed.matchAll(parts)) {
    if (tokens.length === mostTokens) break
    const literal = /^-|^["“”„«»]/u.test(part)
    const word = foldText(part).replace(/['’]/gu, '')
    tokens.push({ word: literal ? '' : word, from: index, to: index + part.length, literal })
  }
  return tokens
}

/** How a phrase is written in an address and compared: its words, folded, parted by blanks. */
export const phraseKey = (text: string) =>
  foldText(text)
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}£€$]+/gu, ' ')
    .trim()

const denials = new Set(['no', 'not', 'non', 'without', 'except', 'excluding', 'never'])

/** Whether the word before says that what follows is not wanted. */
export const isDenied = (tokens: readonly QueryToken[], at: number) => denials.has(tokens[at - 1]?.word ?? '')

/** Keys of phrases as an address or a form brings them, cut to what can be one. */
export const readKeys = (value: string | string[] | undefined): string[] =>
  [value ?? []]
    .flat()
    .map((text) => phraseKey(text.slice(0, 100)))
    .filter((key, index, keys) => key && keys.indexOf(key) === index)
    .slice(0, 10)
