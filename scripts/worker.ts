// Reads what published postings ask for and keeps Meilisearch in step, as a process of its own: for a web process with WORKER=off.
//   npm run worker
import { runWorker } from '@/lib/decoding/run-worker'
import { closeDb } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { runRelay } from '@/lib/search/meilisearch/run-relay'

const worker = await runWorker()
const relay = await runRelay()
log.info('workers are running')
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await Promise.all([worker.stop(), relay.stop()])
    await closeDb()
    process.exit(0)
  })
