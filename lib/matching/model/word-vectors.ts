/**
 * A table of word vectors, int8 with one scale for each word, most frequent word first. The product's own table is made
 * once by scripts/make-word-vectors.ts; an operator may bring another one in the same form.
 *
 * File: one line of JSON (`WordTableHead`), the words joined by line ends, a zero byte, padding to four bytes, one float32
 * scale a word, then the int8 rows.
 */
export type WordTableHead = { dimensions: number; words: number; source: string; licence: string }

export class WordVectors {
  private readonly rows = new Map<string, number>()

  private constructor(
    readonly head: WordTableHead,
    words: readonly string[],
    private readonly scales: Float32Array,
    private readonly values: Int8Array,
  ) {
    for (const [row, word] of words.entries()) this.rows.set(word, row)
  }

  get dimensions() {
    return this.head.dimensions
  }

  /** @throws Error when the bytes are no such table. */
  static read(bytes: Uint8Array): WordVectors {
    const headEnd = bytes.indexOf(10)
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, headEnd))) as WordTableHead
    const wordsEnd = bytes.indexOf(0, headEnd)
    const words = new TextDecoder().decode(bytes.subarray(headEnd + 1, wordsEnd)).split('\n')
    const scalesAt = Math.ceil((wordsEnd + 1) / 4) * 4
    const valuesAt = scalesAt + words.length * 4
    if (
      headEnd < 0 ||
      wordsEnd < 0 ||
      words.length !== head.words ||
      bytes.length !== valuesAt + words.length * head.dimensions
    )
      throw new Error('This is no table of word vectors, or it is cut off.')
    // A copy, so that the numbers lie where a Float32Array may begin, whatever buffer the bytes came in.
    const body = Uint8Array.from(bytes.subarray(scalesAt))
    return new WordVectors(
      head,
      words,
      new Float32Array(body.buffer, 0, words.length),
      new Int8Array(body.buffer, words.length * 4),
    )
  }

  static write(
    words: readonly string[],
    vectors: readonly (readonly number[])[],
    about: { source: string; licence: string },
  ) {
    const dimensions = vectors[0]?.length ?? 0
    const head = new TextEncoder().encode(
      `${JSON.stringify({ dimensions, words: words.length, ...about })}\n${words.join('\n')}\0`,
    )
    const scalesAt = Math.ceil(head.length / 4) * 4
    const bytes = new Uint8Array(scalesAt + words.length * (4 + dimensions))
    bytes.set(head)
    const scales = new Float32Array(bytes.buffer, scalesAt, words.length)
    const values = new Int8Array(bytes.buffer, scalesAt + words.length * 4)
    for (const [row, vector] of vectors.entries()) {
      const scale = Math.max(...vector.map(Math.abs)) / 127 || 1
      scales[row] = scale
      for (const [at, value] of vector.entries()) values[row * dimensions + at] = Math.round(value / scale)
    }
    return bytes
  }

  /** The word's place by frequency, from 0; undefined for a word that is not in the table. */
  rankOf(word: string): number | undefined {
    return this.rows.get(word)
  }

  /** Adds `by` times the vector of the word at this place. */
  addTo(sum: Float64Array, row: number, by: number) {
    const start = row * this.dimensions
    const scale = by * (this.scales[row] ?? 0)
    for (let at = 0; at < this.dimensions; at++) sum[at] = (sum[at] ?? 0) + scale * (this.values[start + at] ?? 0)
  }
}
