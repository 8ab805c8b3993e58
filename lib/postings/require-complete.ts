import { DomainError, type FieldProblems } from '@/lib/platform/errors'
import { checkCompleteness } from './completeness'
import type { PostingInput } from './schema'

/** @throws DomainError invalid, naming everything that a public posting still needs */
export function requireComplete(input: PostingInput, now: Date) {
  const open = checkCompleteness(input, now).filter((check) => check.must && !check.done)
  if (open.length === 0) return
  const fields: FieldProblems = {}
  for (const { field, message } of open) fields[field] = [...(fields[field] ?? []), message]
  throw new DomainError(
    'invalid',
    open.length === 1
      ? 'One thing is missing before this can be public.'
      : `${open.length} things are missing before this can be public.`,
    fields,
  )
}
