// Reads what published postings ask for, keeps Meilisearch in step, reminds editors and sends mail, as a process of its own: for a
// web process with WORKER=off.
//   npm run worker
import { runWorker } from '@/lib/decoding/run-worker'
import { runMailer } from '@/lib/mail/run-mailer'
import { closeDb } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { runReminders } from '@/lib/reminders/run-reminders'
import { runRelay } from '@/lib/search/meilisearch/run-relay'

const worker = await runWorker()
const relay = await runRelay()
const mailer = runMailer()
const reminders = runReminders()
log.info('workers are running')
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await Promise.all([worker, relay, mailer, reminders].map((each) => each.stop()))
    await closeDb()
    process.exit(0)
  })
