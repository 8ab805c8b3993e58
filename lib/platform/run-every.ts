import { setTimeout as sleep } from 'node:timers/promises'
import { errorForLog } from './error-for-log'
import { log } from './log'

export interface Running {
  /** Lets the piece of work under way finish. */
  stop(): Promise<void>
}

/**
 * Does a piece of work, rests, and does it again until it is stopped. A failure is logged when it begins and not again while it
 * lasts: a database that is away for an hour is one line and not a thousand.
 */
export function runEvery(name: string, restMs: number, work: (stopping: AbortSignal) => Promise<void>): Running {
  const stopping = new AbortController()
  const rest = () => sleep(restMs, undefined, { signal: stopping.signal }).catch(() => {})
  const running = (async () => {
    let failures = 0
    while (!stopping.signal.aborted) {
      try {
        await work(stopping.signal)
        failures = 0
      } catch (error) {
        failures++
        log[failures === 1 ? 'warn' : 'debug']({ worker: name, error: errorForLog(error) }, 'worker could not go on')
      }
      await rest()
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}
