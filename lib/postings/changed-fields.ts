import { isDeepStrictEqual } from 'node:util'
import type { PostingInput } from './schema'

/** Names of the fields whose values differ, for the audit trail. */
export function changedFields(before: PostingInput, after: PostingInput) {
  return (Object.keys(after) as (keyof PostingInput)[]).filter(
    (field) => !isDeepStrictEqual(before[field], after[field]),
  )
}
