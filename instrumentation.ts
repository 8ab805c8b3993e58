/** After the server answers: a start is not slowed down by what can wait. */
const restMs = 3000
/** Of the process's time, while postings are read: people come first. */
const share = 0.4

/** Once for each server process, never in a build: the worker inside, unless WORKER=off leaves it to a process of its own. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { env } = await import('@/lib/platform/env')
  if (env().WORKER === 'off') return
  setTimeout(async () => {
    const { log } = await import('@/lib/platform/log')
    try {
      const { runWorker } = await import('@/lib/decoding/run-worker')
      const worker = await runWorker({ share })
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop())
    } catch (error) {
      // Pages do without; the next start, or a worker of its own, catches up.
      log.error({ error: String(error) }, 'decoding worker did not start')
    }
  }, restMs).unref()
}
