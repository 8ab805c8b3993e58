import { setTimeout as sleep } from 'node:timers/promises'
import { DomainError } from '@/lib/platform/errors'
import { createPool } from '@/lib/platform/pool'
import type { MeilisearchConfig } from './config'
import { clientFor } from './keys'
import { asSearchError, isIndexMissing } from './open-client'
import { OutboxLock } from './outbox-lock'
import { type Queryable, type Reconciled, readExpected, readLag, readState } from './outbox-state'
import { type RebuildOptions, rebuildIndex } from './rebuild'
import { reconcileIndex } from './reconcile'

/** A relay that takes longer than this for what it was asked is not at it. */
const patienceMs = 2 * 60 * 60_000

async function withPool<Result>(work: (client: Queryable) => Promise<Result>) {
  const pool = createPool('search upkeep', { max: 1, connectionTimeoutMillis: 15_000 })
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

/** Asks the relay that holds the lock to do something, and waits until the state says that it has. */
async function askRelay<Result>(
  column: string,
  done: (client: Queryable, askedAt: Date) => Promise<Result | null>,
): Promise<Result> {
  return withPool(async (client) => {
    const { rows } = await client.query<{ at: Date }>(
      `update search_outbox_state set ${column} = null returning clock_timestamp() as at`,
    )
    const askedAt = rows[0]?.at ?? new Date()
    await client.query(`select pg_notify('search_outbox', 'look')`)
    const until = performance.now() + patienceMs
    while (performance.now() < until) {
      const result = await done(client, askedAt)
      if (result !== null) return result
      await sleep(500)
    }
    throw new DomainError('unavailable', 'The relay did not come round to it.')
  })
}

/** Makes the index anew here, or has the relay of another process do it. */
export async function rebuildNow(
  config: MeilisearchConfig,
  options: RebuildOptions = {},
): Promise<{ indexed: number }> {
  const lock = await OutboxLock.take(0)
  if (lock) return rebuildIndex(lock, config, options).finally(() => lock.release())
  return askRelay('settings_hash', async (client) => {
    const { complete, settingsHash } = await readState(client)
    if (!complete || settingsHash === null) return null
    const { numberOfDocuments } = await clientFor('writer', config, 10_000).index(config.index).getStats()
    return { indexed: numberOfDocuments }
  })
}

/** Compares here, or has the relay of another process do it; it repairs what differs. */
export async function reconcileNow(config: MeilisearchConfig): Promise<Reconciled> {
  const lock = await OutboxLock.take(0)
  if (lock) return reconcileIndex(lock, config).finally(() => lock.release())
  return askRelay('reconciled_at', async (client, askedAt) => {
    const { reconcileBegan, reconciled } = await readState(client)
    // One that was under way already may not have seen what this is asked for.
    return reconcileBegan && reconcileBegan > askedAt ? reconciled : null
  })
}

export interface SearchHealth {
  ok: boolean
  indexed: number
  published: number
  /** For how long the oldest change has waited; the outbox is the truth of it. */
  lagSeconds: number
  pending: number
  parked: number
  warnings: string[]
}

/** Lag, in seconds, that somebody should look at. */
const longLag = 60

export async function readHealth(config: MeilisearchConfig): Promise<SearchHealth> {
  return withPool(async (client) => {
    const state = await readState(client)
    const lag = await readLag(client)
    const { expected } = await readExpected(client)
    const warnings: string[] = []
    let indexed = 0
    try {
      indexed = (await clientFor('writer', config, 5000).index(config.index).getStats()).numberOfDocuments
    } catch (error) {
      warnings.push(
        isIndexMissing(error) ? 'The index is missing.' : `Meilisearch: ${String(asSearchError(error).cause)}`,
      )
    }
    if (!state.complete) warnings.push('The index is not complete: searches are answered by the database.')
    if (lag.lagSeconds > longLag) warnings.push(`Changes have waited for ${Math.round(lag.lagSeconds)} seconds.`)
    if (lag.parked) warnings.push(`Meilisearch refused ${lag.parked} postings; see search_outbox_parked.`)
    const drift = Math.abs(expected - indexed)
    if (drift > lag.pending) warnings.push(`The index is ${drift} postings off.`)
    return { ok: warnings.length === 0, indexed, published: expected + lag.parked, ...lag, warnings }
  })
}
