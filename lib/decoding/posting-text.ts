import { createHash } from 'node:crypto'
import type { Duty } from '@/lib/postings/schema'

/** The words of a posting that are read: what it says, what is done, what is asked for. Not benefits, nor the employer. */
export function postingText(posting: {
  description: string
  duties: readonly Pick<Duty, 'text'>[]
  requirements: readonly string[]
}): string {
  return [posting.description, ...posting.duties.map(({ text }) => text), ...posting.requirements].join('\n')
}

/** Tells whether the words changed since they were read. */
export const hashOf = (ad: { title: string; text: string }) =>
  createHash('sha256')
    .update(JSON.stringify([ad.title, ad.text]))
    .digest('hex')
