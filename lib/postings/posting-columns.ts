import { locate } from '@/lib/places/find-place'
import { yearlyPounds } from './pay'
import type { PostingInput } from './schema'

/** Where a posting's words say that it is, in degrees; both null when the gazetteer does not know. */
export function coordinatesOf(words: Pick<PostingInput, 'city' | 'region' | 'country'>) {
  const place = locate(words)
  return { latitude: place?.latitude ?? null, longitude: place?.longitude ?? null }
}

/**
 * The columns that a posting's words fill, with the figures that follow from them. The first call of a process reads the
 * gazetteer, which takes half a second: not inside of a transaction where it can be helped.
 */
export function postingColumns(input: PostingInput) {
  return { ...input, ...yearlyPounds(input), ...coordinatesOf(input) }
}
