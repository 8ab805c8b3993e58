import type { Word } from '../words'
import { eachLetters, eachStem } from './features'
import type { WordVectors } from './word-vectors'

/** How much each block of features counts beside the others. */
const SHARES = { stems: 1, letters: 0.5, vectors: 0.5 }
/** Weight of the common words in a line's vector: frequent words say less (smooth inverse frequency). */
const RARE = 1e-3

/** A line as the model sees it: columns and their values. */
export type Row = { columns: Int32Array; values: Float32Array }
/** What a vocabulary is made of; a saved model holds these. */
export type VocabularyParts = {
  stems: readonly string[]
  letters: readonly string[]
  /** Of every stem, then of every letter n-gram. */
  rarity: Float32Array
  unseenRarity: number
  /** Stems that the library knows in capitals only: "ADA" is a law, "Ada" is a person. */
  shouted: readonly string[]
  /** What all lines of the library share, taken out of every line's vector; one after the other. */
  common: Float32Array
}

/** The columns of the model and how rare each is. Made from the library and the background, never from a résumé. */
export class Vocabulary {
  private readonly stems: ReadonlyMap<string, number>
  private readonly letters: ReadonlyMap<string, number>
  private readonly shouted: ReadonlySet<string>
  private readonly shares: { stems: number; letters: number; vectors: number }

  constructor(
    readonly parts: VocabularyParts,
    private readonly vectors: WordVectors | null,
  ) {
    this.stems = new Map(parts.stems.map((key, index) => [key, index]))
    this.shouted = new Set(parts.shouted)
    this.letters = new Map(parts.letters.map((key, index) => [key, parts.stems.length + index]))
    const total = SHARES.stems + SHARES.letters + (vectors ? SHARES.vectors : 0)
    this.shares = {
      stems: Math.sqrt(SHARES.stems / total),
      letters: Math.sqrt(SHARES.letters / total),
      vectors: Math.sqrt(SHARES.vectors / total),
    }
  }

  /** Counts in how many lines of the library each feature occurs, then finds what the lines' vectors have in common. */
  static learn(lines: readonly (readonly Word[])[], vectors: WordVectors | null): Vocabulary {
    const { library, shouted } = withoutRareNames(lines)
    const count = (each: typeof eachStem) => {
      const lines = new Map<string, number>()
      for (const words of library) {
        const seen = new Set<string>()
        each(words, (key) => seen.add(key))
        for (const key of seen) lines.set(key, (lines.get(key) ?? 0) + 1)
      }
      return lines
    }
    const stems = count(eachStem)
    const letters = count(eachLetters)
    const rarity = Float32Array.from(
      [...stems.values(), ...letters.values()],
      (lines) => Math.log((1 + library.length) / (1 + lines)) + 1,
    )
    const parts = {
      stems: [...stems.keys()],
      letters: [...letters.keys()],
      rarity,
      unseenRarity: Math.log(1 + library.length) + 1,
      shouted,
      common: new Float32Array(0),
    }
    if (!vectors) return new Vocabulary(parts, null)
    const plain = new Vocabulary(parts, vectors)
    const common = mainDirections(library.map((words) => plain.vectorOf(words)))
    return new Vocabulary({ ...parts, common }, vectors)
  }

  get size() {
    return this.parts.rarity.length + (this.vectors?.dimensions ?? 0)
  }

  knows(stem: string) {
    return this.stems.has(stem)
  }

  /**
   * The line as blocks of unit length. A word the library never saw still takes its share of the length, so that one shared
   * word in a long line about something else stays a weak sign; a name inside a line takes none, so that another person or
   * employer in its place changes nothing.
   */
  weigh(all: readonly Word[]): Row {
    const words = this.withoutNames(all)
    const columns: number[] = []
    const values: number[] = []
    this.block(eachStem, words, this.stems, this.shares.stems, columns, values)
    this.block(eachLetters, words, this.letters, this.shares.letters, columns, values)
    if (this.vectors) {
      const vector = this.vectorOf(words)
      const scale = this.shares.vectors / (lengthOf(vector) || 1)
      for (let at = 0; at < vector.length; at++) {
        columns.push(this.parts.rarity.length + at)
        values.push((vector[at] as number) * scale)
      }
    }
    return { columns: Int32Array.from(columns), values: Float32Array.from(values) }
  }

  /**
   * Each word's exact share of a line's score, when `weightOf` gives the weight of a column. Same order as `all`.
   * A feature of two words belongs to both by halves.
   */
  sharesOf(all: readonly Word[], weightOf: (column: number) => number): Float64Array {
    const shares = new Float64Array(all.length)
    const kept = this.withoutNames(all)
    const place = kept.map((word) => all.indexOf(word))
    const give = (word: number, value: number) => {
      const index = place[word] ?? 0
      shares[index] = (shares[index] ?? 0) + value
    }
    for (const [each, known, share] of [
      [eachStem, this.stems, this.shares.stems],
      [eachLetters, this.letters, this.shares.letters],
    ] as const) {
      const { counts, scale } = this.count(each, kept, known, share)
      each(kept, (key, first, last) => {
        const column = known.get(key)
        const count = counts.get(key)
        if (column === undefined || count === undefined) return
        const value = (scale * this.valueOf(column, count) * weightOf(column)) / count
        give(first, value / 2)
        give(last, value / 2)
      })
    }
    if (this.vectors) {
      const scale = this.shares.vectors / (lengthOf(this.vectorOf(kept)) || 1)
      for (const [index, word] of kept.entries()) {
        const alone = this.vectorOf([word])
        give(index, scale * alone.reduce((sum, value, at) => sum + value * weightOf(this.parts.rarity.length + at), 0))
      }
    }
    return shares
  }

  private withoutNames(words: readonly Word[]) {
    return words.filter((word) => !word.nameLike || (this.stems.has(word.stem) && !this.shouted.has(word.stem)))
  }

  private valueOf(column: number, count: number) {
    return (1 + Math.log(count)) * (this.parts.rarity[column] ?? 0)
  }

  private count(each: typeof eachStem, words: readonly Word[], known: ReadonlyMap<string, number>, share: number) {
    const counts = new Map<string, number>()
    each(words, (key) => counts.set(key, (counts.get(key) ?? 0) + 1))
    let squares = 0
    for (const [key, count] of counts) {
      const column = known.get(key)
      // A pair of words is new far more often than a word: counting unseen pairs would drown every line.
      if (column === undefined && key.includes(' ')) continue
      const rarity = column === undefined ? this.parts.unseenRarity : (this.parts.rarity[column] as number)
      const value = count === 1 ? rarity : (1 + Math.log(count)) * rarity
      squares += value * value
    }
    return { counts, scale: squares > 0 ? share / Math.sqrt(squares) : 0 }
  }

  private block(
    each: typeof eachStem,
    words: readonly Word[],
    known: ReadonlyMap<string, number>,
    share: number,
    columns: number[],
    values: number[],
  ) {
    const { counts, scale } = this.count(each, words, known, share)
    for (const [key, count] of counts) {
      const column = known.get(key)
      if (column === undefined) continue
      columns.push(column)
      values.push(scale * this.valueOf(column, count))
    }
  }

  /** The sum of the words' vectors, common words lowered, less what every line of the library shares. Linear in the words. */
  private vectorOf(words: readonly Word[]): Float64Array {
    const vectors = this.vectors
    if (!vectors) return new Float64Array(0)
    const sum = new Float64Array(vectors.dimensions)
    const add = (word: string, otherwise: string) => {
      const rank = vectors.rankOf(word) ?? vectors.rankOf(otherwise)
      // Zipf: a word's frequency goes with the inverse of its place.
      if (rank !== undefined) vectors.addTo(sum, rank, RARE / (RARE + 0.08 / (rank + 10)))
    }
    for (const { lower, plain, expansion } of words) {
      add(plain, lower)
      for (const meant of expansion) add(meant.plain, meant.plain)
    }
    const { common } = this.parts
    for (let start = 0; start < common.length; start += sum.length) {
      let along = 0
      for (let at = 0; at < sum.length; at++) along += (sum[at] as number) * (common[start + at] as number)
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) - along * (common[start + at] as number)
    }
    return sum
  }
}

/** A word that the library writes only as a name must stand in this many of its lines to be a word of the trade ("Jira"). */
const LINES_OF_A_TRADE_NAME = 4

/** The lines without words that are written with a capital only and seldom: people, places and employers teach nothing. */
function withoutRareNames(lines: readonly (readonly Word[])[]) {
  const plain = new Set<string>()
  const shouted = new Set<string>()
  const named = new Map<string, number>()
  for (const words of lines)
    for (const word of words)
      if (word.nameLike) named.set(word.stem, (named.get(word.stem) ?? 0) + 1)
      else if (word.shouted) shouted.add(word.stem)
      else plain.add(word.stem)
  const counts = (stem: string) => plain.has(stem) || (named.get(stem) ?? 0) >= LINES_OF_A_TRADE_NAME
  return {
    library: lines.map((words) => words.filter((word) => !word.nameLike || counts(word.stem))),
    shouted: [...shouted].filter((stem) => !counts(stem)),
  }
}

function lengthOf(vector: Float64Array) {
  let squares = 0
  for (const value of vector) squares += value * value
  return Math.sqrt(squares)
}

const DIRECTIONS = 2
const ROUNDS = 40

/** The directions along which most of the vectors lie, by power iteration from a fixed start: same input, same answer. */
function mainDirections(vectors: readonly Float64Array[]): Float32Array {
  const size = vectors[0]?.length ?? 0
  const units = vectors.map((vector) => {
    const length = lengthOf(vector) || 1
    return vector.map((value) => value / length)
  })
  const found: Float64Array[] = []
  for (let direction = 0; direction < DIRECTIONS; direction++) {
    let guess = Float64Array.from({ length: size }, (_, at) => 1 + ((at * 7 + direction * 13) % 11) / 11)
    for (let round = 0; round < ROUNDS; round++) {
      const next = new Float64Array(size)
      for (const unit of units) addScaled(next, unit, dot(unit, guess))
      for (const earlier of found) addScaled(next, earlier, -dot(next, earlier))
      const length = lengthOf(next) || 1
      guess = next.map((value) => value / length)
    }
    found.push(guess)
  }
  return Float32Array.from(found.flatMap((direction) => [...direction]))
}

const dot = (one: Float64Array, other: Float64Array) =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)

function addScaled(to: Float64Array, from: Float64Array, by: number) {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + by * (from[at] ?? 0)
}
