import 'server-only'
import type { AsyncLocalStorage } from 'node:async_hooks'

const channel = Symbol.for('rolecharter.answer')

/**
 * Answers this page with 410 Gone: there was something here, and it will not come back. The server's preload listens
 * (scripts/lib/http/answer-status.mjs); the development server has none and answers 200.
 */
export function answerGone() {
  const answers = (globalThis as { [channel]?: AsyncLocalStorage<{ status: number }> })[channel]
  const said = answers?.getStore()
  if (said) said.status = 410
}
