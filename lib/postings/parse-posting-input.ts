import type { z } from 'zod'
import { DomainError } from '@/lib/platform/errors'
import { type PostingInput, postingInputSchema } from './schema'

export type PostingInputRaw = z.input<typeof postingInputSchema>

/** @throws DomainError invalid, with every problem keyed by its field */
export function parsePostingInput(raw: unknown): PostingInput {
  const read = postingInputSchema.safeParse(raw)
  if (!read.success) throw DomainError.fromZod(read.error)
  return read.data
}
