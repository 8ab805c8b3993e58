import { DomainError } from './errors'

/**
 * Runs one heavy piece of work at a time and lets a few wait: two at once would be worse than a second's wait.
 *
 * The function it gives throws DomainError `unavailable` with `retryAfterSeconds` when too many are waiting.
 */
export function inTurn(most: number, busy: string) {
  let running: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (waiting >= most) throw new DomainError('unavailable', busy, {}, 10)
    waiting++
    const mine = running.then(run, run)
    running = mine.catch(() => {})
    try {
      return await mine
    } finally {
      waiting--
    }
  }
}
