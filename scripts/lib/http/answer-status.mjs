// A page of Next can answer 200, 404 or a redirect, and no other status. What a page wants to say beyond that it says here,
// through the async context of its own request, and the head of the answer is written accordingly.
import { AsyncLocalStorage } from 'node:async_hooks'

const answers = new AsyncLocalStorage()
// lib/web/answer-gone.ts reads it: page and preload share a process, but not a module.
globalThis[Symbol.for('rolecharter.answer')] = answers

/** Runs the work on a request so that what it says about its answer is heard. */
export function hearStatus(request, response, start) {
  const said = { status: 200 }
  const { writeHead } = response
  response.writeHead = function (status, ...more) {
    // A page that is fetched as data for a change of page in the browser must be 200, or the browser loads it once more.
    const isPage = status === 200 && request.headers.rsc === undefined
    return writeHead.call(this, isPage ? said.status : status, ...more)
  }
  return answers.run(said, start)
}
