// Reads what published postings ask for, as a process of its own: for a web process with WORKER=off.
//   npm run worker
import { runWorker } from '@/lib/decoding/run-worker'
import { closeDb } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'

const worker = await runWorker()
log.info('decoding worker is running')
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await worker.stop()
    await closeDb()
    process.exit(0)
  })
