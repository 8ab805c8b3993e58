import { canonicalText, canonicalWord } from './canonical-text'
import { stemOf } from './stem-of'
import { synonyms } from './synonyms'

export interface TextPart {
  text: string
  marked: boolean
}

export interface Marks {
  stems: readonly string[]
  prefixes: readonly string[]
}

const nothing: Marks = { stems: [], prefixes: [] }
const looksForNothing = ({ stems, prefixes }: Marks) => stems.length === 0 && prefixes.length === 0
const wordOf = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu

function isMarked(word: string, { stems, prefixes }: Marks) {
  const canon = canonicalWord(word)
  return stems.includes(stemOf(canon)) || stems.includes(canon) || prefixes.some((prefix) => canon.startsWith(prefix))
}

const phraseTokens = new Set(synonyms.phrases.map(({ token }) => token))
/** Words of the longest phrase that counts as one. */
const longestPhrase = 8

/** What was looked for counts as one word, so in a text its whole phrase does: from the first letter to the last. */
function markedPhrases(text: string, { stems }: Marks): { from: number; to: number; token: string }[] {
  const wanted = [...phraseTokens].filter((token) => stems.includes(stemOf(token)))
  if (wanted.length === 0) return []
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }))
  const found: { from: number; to: number; token: string }[] = []
  for (let at = 0; at < words.length; at++)
    for (let length = Math.min(longestPhrase, words.length - at); length > 1; length--) {
      const from = words[at]?.from ?? 0
      const to = words[at + length - 1]?.to ?? 0
      const token = canonicalText(text.slice(from, to))
      if (!wanted.includes(token)) continue
      found.push({ from, to, token })
      at += length - 1
      break
    }
  return found
}

/**
 * A text taken apart into what a search looked for and the rest, never as HTML. The parts joined are the text. Marked words
 * with only blanks between them are one part.
 */
export function markWords(text: string, marks: Marks = nothing): TextPart[] {
  if (looksForNothing(marks)) return text === '' ? [] : [{ text, marked: false }]
  const parts: TextPart[] = []
  const add = (piece: string, marked: boolean) => {
    const before = parts.at(-1)
    if (before?.marked === marked) before.text += piece
    else parts.push({ text: piece, marked })
  }
  const addWords = (some: string) => {
    for (const piece of some.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*)/u)) {
      if (piece === '') continue
      addJoined(piece, /^[\p{L}\p{N}]/u.test(piece) && isMarked(piece, marks))
    }
  }
  const addJoined = (piece: string, marked: boolean) => {
    const last = parts.at(-1)
    const beforeLast = parts.at(-2)
    if (marked && last && !last.marked && beforeLast?.marked && last.text.trim() === '') {
      parts.pop()
      beforeLast.text += last.text + piece
    } else add(piece, marked)
  }
  let done = 0
  for (const { from, to } of markedPhrases(text, marks)) {
    addWords(text.slice(done, from))
    addJoined(text.slice(from, to), true)
    done = to
  }
  addWords(text.slice(done))
  return parts
}

/** The `most` lines that hold the most different words of the search; earlier lines first where it makes no difference. */
export function linesThatMatch(lines: readonly string[], marks: Marks, most: number): string[] {
  if (looksForNothing(marks)) return lines.slice(0, most)
  const score = (line: string) => {
    const words = new Set(line.match(wordOf) ?? [])
    const marked = [...words].filter((word) => isMarked(word, marks)).map((word) => stemOf(canonicalWord(word)))
    return new Set([...marked, ...markedPhrases(line, marks).map(({ token }) => stemOf(token))]).size
  }
  return lines
    .map((line, index) => ({ line, index, score: score(line) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, most)
    .map(({ line }) => line)
}
