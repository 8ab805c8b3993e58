import { readWords, type Word } from './words'

/** Which words of a line a feature was read from; two for a pair of words. */
type Place = readonly number[]
/** Every feature of a line with the places it occurs at, before any weight. */
export type Found = { words: Word[]; stems: Map<string, Place[]>; letters: Map<string, Place[]> }

/** One feature of a line as the model sees it: its column, its value, and the words that share its contribution. */
export type Weighted = { column: number; value: number; words: readonly number[] }

/** Share of the letter n-grams beside the stems (1). They carry misspellings and inflections that the stemmer does not know. */
const LETTERS_SHARE = 0.5

/** Word stems, neighbouring pairs, and letter 3-5-grams inside words. */
export function findFeatures(line: string): Found {
  const words = readWords(line)
  const stems = new Map<string, Place[]>()
  const letters = new Map<string, Place[]>()
  const add = (to: Map<string, Place[]>, key: string, place: Place) => {
    const places = to.get(key)
    if (places) places.push(place)
    else to.set(key, [place])
  }
  for (const [index, word] of words.entries()) {
    add(stems, word.stem, [index])
    const next = words[index + 1]
    if (next) add(stems, `${word.stem} ${next.stem}`, [index, index + 1])
    for (const [at, part] of word.expansion.entries()) {
      add(stems, part, [index])
      const follower = word.expansion[at + 1]
      if (follower) add(stems, `${part} ${follower}`, [index])
    }
    const spelled = `<${word.plain}>`
    for (let size = 3; size <= 5; size++)
      for (let at = 0; at + size <= spelled.length; at++) add(letters, spelled.slice(at, at + size), [index])
  }
  return { words, stems, letters }
}

/** The columns of the model and how rare each is. Made from the library and the background, never from a résumé. */
export class Vocabulary {
  private readonly columns = new Map<string, number>()
  private readonly rarity: number[] = []
  private readonly unseenRarity: number

  constructor(library: readonly Found[]) {
    const lines = new Map<string, number>()
    for (const found of library) for (const key of keysOf(found)) lines.set(key, (lines.get(key) ?? 0) + 1)
    for (const [key, count] of lines) {
      this.columns.set(key, this.rarity.length)
      this.rarity.push(Math.log((1 + library.length) / (1 + count)) + 1)
    }
    this.unseenRarity = Math.log(1 + library.length) + 1
  }

  get size() {
    return this.rarity.length
  }

  /**
   * The line as unit-length blocks of tf-idf values. A word the library never saw still takes its share of the length, so
   * that one shared word in a long line about something else stays a weak sign; a name inside a line takes none, so that
   * another person or employer in its place changes nothing.
   */
  weigh(found: Found): Weighted[] {
    const isName = found.words.map((word) => word.nameLike && !this.columns.has(`s:${word.stem}`))
    return [
      ...this.block('s:', found.stems, isName, Math.sqrt(1 / (1 + LETTERS_SHARE))),
      ...this.block('l:', found.letters, isName, Math.sqrt(LETTERS_SHARE / (1 + LETTERS_SHARE))),
    ]
  }

  private block(prefix: string, features: Found['stems'], isName: boolean[], share: number): Weighted[] {
    const weighted: Weighted[] = []
    let squares = 0
    for (const [key, all] of features) {
      const places = all.filter((place) => !place.some((word) => isName[word]))
      if (!places.length) continue
      const column = this.columns.get(prefix + key)
      // A pair of words is new far more often than a word: counting unseen pairs would drown every line.
      if (column === undefined && key.includes(' ')) continue
      const rarity = column === undefined ? this.unseenRarity : (this.rarity[column] ?? 0)
      const value = (1 + Math.log(places.length)) * rarity
      squares += value * value
      if (column !== undefined) weighted.push({ column, value, words: places.flat() })
    }
    const scale = squares > 0 ? share / Math.sqrt(squares) : 0
    return weighted.map((feature) => ({ ...feature, value: feature.value * scale }))
  }
}

function* keysOf(found: Found) {
  for (const key of found.stems.keys()) yield `s:${key}`
  for (const key of found.letters.keys()) yield `l:${key}`
}
