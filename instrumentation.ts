/** After the server answers: a start is not slowed down by what can wait. */
const restMs = 3000
/** Of the process's time, while postings are read: people come first. */
const share = 0.4

/**
 * Once for each server process, never in a build: the stamps that finished pages are kept by, and the workers inside, unless
 * WORKER=off leaves them to a process of its own.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { offerDataStamps } = await import('@/lib/platform/data-stamp')
  offerDataStamps()
  const { env } = await import('@/lib/platform/env')
  if (env().WORKER === 'off') return
  setTimeout(async () => {
    // Pages do without any of them; the next start, or a worker of its own, catches up.
    await start('decoding worker', async () => (await import('@/lib/decoding/run-worker')).runWorker({ share }))
    await start('search relay', async () => (await import('@/lib/search/meilisearch/run-relay')).runRelay())
    await start('mailer', async () => (await import('@/lib/mail/run-mailer')).runMailer())
    await start('reminders', async () => (await import('@/lib/reminders/run-reminders')).runReminders())
  }, restMs).unref()
}

async function start(what: string, open: () => Promise<{ stop(): Promise<void> }>) {
  try {
    const worker = await open()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop())
  } catch (error) {
    const { log } = await import('@/lib/platform/log')
    log.error({ error: String(error) }, `${what} did not start`)
  }
}
