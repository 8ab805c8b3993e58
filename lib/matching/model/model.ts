import type { VocabularyParts } from './vocabulary'

/** What training leaves behind: everything a tier needs, and nothing of where it came from. */
export type Model = {
  /** Name of the tier, its revision and what it learned from. */
  id: string
  /** Of everything that was learnt from. */
  hash: string
  responsibilities: readonly string[]
  /** Words of the library that a misspelt word may be meant for. */
  lexicon: readonly string[]
  vocabulary: VocabularyParts
  /** `weights[column * responsibilities + responsibility]`, the background's pull included. */
  weights: Float32Array
}

type Head = Omit<Model, 'lexicon' | 'vocabulary' | 'weights'> & {
  unseenRarity: number
  shouted: readonly string[]
  lexicon: number
  stems: number
  letters: number
  common: number
  weights: number
}

/** One line of JSON, the three lists of words, a zero byte, padding to four bytes, then rarity, common and weights as float32. */
export function writeModel(model: Model): Uint8Array {
  const { vocabulary, lexicon, weights, ...about } = model
  const head: Head = {
    ...about,
    unseenRarity: vocabulary.unseenRarity,
    shouted: vocabulary.shouted,
    lexicon: lexicon.length,
    stems: vocabulary.stems.length,
    letters: vocabulary.letters.length,
    common: vocabulary.common.length,
    weights: weights.length,
  }
  const lists = [...lexicon, ...vocabulary.stems, ...vocabulary.letters].join('\n')
  const text = new TextEncoder().encode(`${JSON.stringify(head)}\n${lists}\0`)
  const start = Math.ceil(text.length / 4) * 4
  const numbers = [vocabulary.rarity, vocabulary.common, weights]
  const bytes = new Uint8Array(start + numbers.reduce((sum, array) => sum + array.byteLength, 0))
  bytes.set(text)
  let at = start
  for (const array of numbers) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += array.byteLength
  }
  return bytes
}

/** @throws Error when the bytes are cut off or something else. */
export function readModel(bytes: Uint8Array): Model {
  const headEnd = bytes.indexOf(10)
  const listsEnd = bytes.indexOf(0)
  if (headEnd < 0 || listsEnd < headEnd) throw new Error('This is no trained model.')
  const decoder = new TextDecoder()
  const { unseenRarity, shouted, lexicon, stems, letters, common, weights, ...about } = JSON.parse(
    decoder.decode(bytes.subarray(0, headEnd)),
  ) as Head
  const words = decoder.decode(bytes.subarray(headEnd + 1, listsEnd)).split('\n')
  const start = Math.ceil((listsEnd + 1) / 4) * 4
  const rarity = stems + letters
  if (bytes.length !== start + 4 * (rarity + common + weights)) throw new Error('The trained model is cut off.')
  // A copy, so that the numbers lie where a Float32Array may begin, whatever buffer the bytes came in.
  const body = Uint8Array.from(bytes.subarray(start)).buffer
  return {
    ...about,
    lexicon: words.slice(0, lexicon),
    vocabulary: {
      stems: words.slice(lexicon, lexicon + stems),
      letters: words.slice(lexicon + stems, lexicon + stems + letters),
      rarity: new Float32Array(body, 0, rarity),
      unseenRarity,
      shouted,
      common: new Float32Array(body, 4 * rarity, common),
    },
    weights: new Float32Array(body, 4 * (rarity + common), weights),
  }
}
