import { yearlyPounds } from './pay'
import type { PostingInput } from './schema'

/** The columns that a posting's words fill, with the figures that follow from them. */
export function postingColumns(input: PostingInput) {
  return { ...input, ...yearlyPounds(input) }
}
