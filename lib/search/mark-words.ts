import stem from 'wink-porter2-stemmer'
import { canonicalWord } from './canonical-text'

export interface TextPart {
  text: string
  marked: boolean
}

export interface Marks {
  stems: readonly string[]
  prefixes: readonly string[]
}

const nothing: Marks = { stems: [], prefixes: [] }

function isMarked(word: string, { stems, prefixes }: Marks) {
  const canon = canonicalWord(word)
  return stems.includes(stem(canon)) || stems.includes(canon) || prefixes.some((prefix) => canon.startsWith(prefix))
}

/**
 * A text taken apart into what a search looked for and the rest, never as HTML. The parts joined are the text. Marked words
 * with only blanks between them are one part.
 */
export function markWords(text: string, marks: Marks = nothing): TextPart[] {
  const parts: TextPart[] = []
  const add = (piece: string, marked: boolean) => {
    const before = parts.at(-1)
    if (before?.marked === marked) before.text += piece
    else parts.push({ text: piece, marked })
  }
  for (const piece of text.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*)/u)) {
    if (piece === '') continue
    const last = parts.at(-1)
    const beforeLast = parts.at(-2)
    const marked = /^[\p{L}\p{N}]/u.test(piece) && isMarked(piece, marks)
    if (marked && last && !last.marked && beforeLast?.marked && last.text.trim() === '') {
      parts.pop()
      beforeLast.text += last.text + piece
    } else add(piece, marked)
  }
  return parts
}

/** The `most` lines that hold the most different words of the search; earlier lines first where it makes no difference. */
export function linesThatMatch(lines: readonly string[], marks: Marks, most: number): string[] {
  const score = (line: string) => {
    const words = new Set(line.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [])
    return new Set([...words].filter((word) => isMarked(word, marks)).map((word) => stem(canonicalWord(word)))).size
  }
  return lines
    .map((line, index) => ({ line, index, score: score(line) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, most)
    .map(({ line }) => line)
}
