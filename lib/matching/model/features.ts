import type { Word } from '../words'

/** Called for every feature of a line with the first and the last word that it was read from. */
type Emit = (key: string, first: number, last: number) => void

const LETTERS_FROM = 3
const LETTERS_TO = 4

/** Word stems and neighbouring pairs, those of the words that an abbreviation stands for included. */
export function eachStem(words: readonly Word[], emit: Emit) {
  for (const [index, { stem, expansion }] of words.entries()) {
    emit(stem, index, index)
    const next = words[index + 1]
    if (next) emit(`${stem} ${next.stem}`, index, index + 1)
    for (const [at, meant] of expansion.entries()) {
      emit(meant.stem, index, index)
      const follower = expansion[at + 1]
      if (follower) emit(`${meant.stem} ${follower.stem}`, index, index)
    }
  }
}

/** Letter n-grams inside words. They carry misspellings and inflections that the stemmer does not know. */
export function eachLetters(words: readonly Word[], emit: Emit) {
  for (const [index, { plain }] of words.entries()) for (const key of lettersOf(plain)) emit(key, index, index)
}

const letters = new Map<string, readonly string[]>()
const MOST_REMEMBERED = 5_000

/** Remembered: a few thousand words make most of all text. */
function lettersOf(plain: string): readonly string[] {
  const known = letters.get(plain)
  if (known) return known
  const spelled = `<${plain}>`
  const made: string[] = []
  for (let size = LETTERS_FROM; size <= LETTERS_TO; size++)
    for (let at = 0; at + size <= spelled.length; at++) made.push(spelled.slice(at, at + size))
  if (letters.size >= MOST_REMEMBERED) letters.clear()
  // No line of hostile letters is kept: no word of a language is this long.
  if (plain.length <= 30) letters.set(plain, made)
  return made
}
