import path from 'node:path'
import { inTurn } from '@/lib/platform/in-turn'
import { type ChildLimits, runClosedChild } from '@/lib/platform/run-closed-child'
import { parseLimits, type Refusal } from '../rules'

export type Limits = Pick<ChildLimits, 'wallMs' | 'rssBytes' | 'pollMs'>
type Run = { output: Buffer } | { stopped: Refusal }

/** One child at a time: two files made to eat memory at once would be worse than a second's wait. */
const oneByOne = inTurn(parseLimits.queue, 'Many résumés are being read just now. Try again in a moment.')

// Found from the working directory, which is the project's root in development and the unpacked build's root in
// production: the bundler would rewrite an address that is relative to this module.
const child = () => path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/resumes/read/child.mjs')

/**
 * Runs the reader (child.mjs) over a file and gives back what it printed, or why it was stopped.
 *
 * @throws DomainError `unavailable` with `retryAfterSeconds` when too many files are waiting.
 */
export function runReader(bytes: Uint8Array, { wallMs, rssBytes, pollMs }: Limits): Promise<Run> {
  const { heapMb, answerBytes } = parseLimits
  return oneByOne(() => runClosedChild(child(), bytes, { wallMs, rssBytes, pollMs, heapMb, answerBytes }))
}
