import { createHash } from 'node:crypto'

/*
 * Meilisearch compares facet values without regard to case and blanks around them, and keeps no empty ones. Values here are
 * exact, so one that would be changed carries a mark made from how it is written.
 */

const mark = (value: string) => `#${createHash('sha256').update(value).digest('hex').slice(0, 8)}`
const marked = /#[0-9a-f]{8}$/
/** Longer ones are not kept as facet values. */
const longest = 100

/** A value as the index has it. */
export function encodeFacetValue(value: string) {
  const plain = value.normalize('NFKD').trim().toLowerCase()
  return value === plain && value !== '' && !marked.test(value) && value.length <= longest
    ? value
    : `${value.slice(0, longest)}${mark(value)}`
}

/** The value that was encoded, without its end when it was very long. */
export const decodeFacetValue = (encoded: string) => encoded.replace(marked, '')
