import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import { type JobWithMetadata, PgBoss } from 'pg-boss'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { currentMatcher } from './current-matcher'
import { decodePosting, parkPosting } from './decode-posting'
import { listUndecoded } from './list-undecoded'

const decodeQueue = 'decode-posting'
const sweepQueue = 'decode-sweep'
/** Handed out by one look for what is due. */
const sweepSize = 500
const batchSize = 20
const mostRetries = 4

interface PostingJob {
  postingId: number
}

export interface DecodingWorker {
  /** Lets the posting under way finish, then lets go of the connections. */
  stop(): Promise<void>
}

export interface WorkerOptions {
  /** Share of the time that is spent reading, 0 to 1: below 1 the rest of the process has its turn. */
  share?: number
  retryLimit?: number
  /** First delay after a failure; it doubles each time. */
  retryDelaySeconds?: number
  clock?: () => Date
  read?: typeof decodePosting
}

/**
 * Keeps every published posting decoded. What is due follows from the rows (listUndecoded); the queue only hands it out, one
 * posting at a time and to one worker, tries again after a failure, and takes a job back from a worker that died.
 */
export async function runWorker({
  share = 1,
  retryLimit = mostRetries,
  retryDelaySeconds = 5,
  clock = () => new Date(),
  read = decodePosting,
}: WorkerOptions = {}): Promise<DecodingWorker> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: 'rolecharter worker',
    max: 2,
    connectionTimeoutMillis: 5000,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  })
  boss.on('error', (error) => log.warn({ error: String(error) }, 'decoding queue'))
  await boss.start()
  const sweepSoon = () =>
    boss.send(sweepQueue, {}).catch((error) => log.warn({ error: String(error) }, 'decoding sweep not asked for'))

  const settings = { retryLimit, retryDelay: retryDelaySeconds, retryBackoff: true, heartbeatSeconds: 10 }
  await boss.createQueue(decodeQueue, { policy: 'exclusive', ...settings, deleteAfterSeconds: 3600 })
  await boss.updateQueue(decodeQueue, { retryLimit, retryDelay: retryDelaySeconds, retryBackoff: true })
  await boss.createQueue(sweepQueue, {
    policy: 'stately',
    retryLimit: 0,
    heartbeatSeconds: 10,
    deleteAfterSeconds: 3600,
  })
  await boss.schedule(sweepQueue, '* * * * *')

  let stopping = false
  await boss.work(sweepQueue, { pollingIntervalSeconds: 0.5 }, async () => {
    const matcher = await currentMatcher()
    if (!matcher) return
    const due = await listUndecoded(matcher, sweepSize)
    // One that waits, runs or is tried again already is not taken twice.
    if (due.length)
      await boss.insert(
        decodeQueue,
        due.map((postingId) => ({ data: { postingId }, singletonKey: String(postingId) })),
      )
  })

  await boss.work(
    decodeQueue,
    { perJobResults: true, includeMetadata: true, batchSize, burstWhenBatchFull: true, pollingIntervalSeconds: 0.5 },
    async (jobs: JobWithMetadata<PostingJob>[]) => {
      const matcher = await currentMatcher()
      if (!matcher) throw new Error('No framework is published.')
      const results: { id: string; status: 'completed' | 'failed'; output?: { reason: string } }[] = []
      for (const job of jobs) {
        // Left out of the results, so the queue hands it to the next worker.
        if (stopping) break
        const began = performance.now()
        const { postingId } = job.data
        try {
          await read(matcher, postingId, clock())
          results.push({ id: job.id, status: 'completed' })
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error)
          const isLast = job.retryCount >= job.retryLimit
          log.warn({ postingId, attempt: job.retryCount + 1, reason }, isLast ? 'posting parked' : 'posting not read')
          if (isLast) await parkPosting(matcher, postingId, reason, clock())
          results.push({ id: job.id, status: 'failed', output: { reason } })
        }
        await turn()
        if (share < 1) await sleep((performance.now() - began) * (1 / share - 1))
      }
      // The end of what was handed out: look whether more is due.
      if (jobs.length < batchSize) await sweepSoon()
      return results
    },
  )

  const wake = await boss.getDb().listen?.('decoding_wake', sweepSoon, sweepSoon)
  await sweepSoon()
  return {
    async stop() {
      stopping = true
      await wake?.close()
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}
