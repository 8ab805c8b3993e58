import { setTimeout as sleep } from 'node:timers/promises'
import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch'
import { DomainError } from '@/lib/platform/errors'
import { type MeilisearchConfig, nextIndex } from './config'
import { type JobDocument, readDocumentsBetween } from './documents'
import { clientFor, ensureKeys } from './keys'
import { asSearchError, isIndexMissing, TaskFailed } from './open-client'
import type { OutboxLock } from './outbox-lock'
import { beginUse, type Queryable, readExpected, readState } from './outbox-state'
import { relayAll, relayStep } from './relay-step'
import { carriedOut } from './send'
import { hashOf, indexSettings, settingsHash } from './settings'

export interface RebuildOptions {
  /** Called after each page of postings. */
  onProgress?: (indexed: number) => void
}

/** Few enough that making them holds nobody else up in this process. */
const pageSize = 1000
/** Pages that the server may be given ahead of what it has carried out. */
const ahead = 12

/**
 * Writes the index anew beside the one in use and swaps the two when it is whole. The holder of the lock is the only one who
 * writes, so it hands on changes to both meanwhile: searches miss nothing, and neither index does.
 */
export async function rebuildIndex(lock: OutboxLock, config: MeilisearchConfig, options: RebuildOptions = {}) {
  await ensureKeys(config).catch((error) => {
    throw asSearchError(error)
  })
  const client = clientFor('builder', config, 60_000)
  await beginUse(lock.client)
  await untilAllKnow(lock.client)
  const live = config.index
  const next = nextIndex(config)
  const { complete } = await readState(lock.client)
  const isThere = await client.getRawIndex(live).then(
    () => true,
    (error) => {
      if (isIndexMissing(error)) return false
      throw asSearchError(error)
    },
  )
  if (!isThere) await makeIndex(client, live)
  await client.deleteIndexIfExists(next)
  await makeIndex(client, next)

  const targets = isThere && complete ? [live, next] : [next]
  await lock.client.query('delete from search_outbox_parked')
  await writeAll(lock, client, next, targets, options)
  await relayAll(lock, client, targets)
  const indexed = await requireWhole(lock.client, client, next)
  await carriedOut(client.swapIndexes([{ indexes: [live, next], rename: false }]))
  const told = hashOf(await client.index(live).getSettings())
  await lock.client.query(
    `update search_outbox_state set complete = true, completed_at = now(), reconciled_at = now(), settings_hash = $1,
       settings_told = $2`,
    [settingsHash, told],
  )
  // Nothing is on its way to it any more.
  await carriedOut(client.deleteIndex(next))
  return { indexed }
}

/** A transaction that began before the outbox was in use may still bring a change that is not in it. */
async function untilAllKnow(client: Queryable) {
  const until = performance.now() + 60_000
  for (;;) {
    const { rows } = await client.query<{ all: boolean }>(
      'select pg_snapshot_xmin(pg_current_snapshot()) > in_use_since as all from search_outbox_state',
    )
    if (rows[0]?.all) return
    if (performance.now() > until)
      throw new DomainError('unavailable', 'A transaction is open that began before: try again when it is done.')
    await sleep(100)
  }
}

async function makeIndex(client: Meilisearch, index: string) {
  // The settings stand before the first document, since most of them would have all written again.
  await carriedOut(client.createIndex(index, { primaryKey: 'id' }))
  await carriedOut(client.index(index).updateSettings(indexSettings))
}

async function writeAll(
  lock: OutboxLock,
  client: Meilisearch,
  next: string,
  targets: readonly string[],
  { onProgress }: RebuildOptions,
) {
  const underWay: { ids: number[]; task: EnqueuedTaskPromise }[] = []
  let indexed = 0
  let above = 0
  // Postings published from here on come by way of the outbox, or this would never end.
  const { rows } = await lock.client.query<{ last: number }>('select coalesce(max(job_id), 0) as last from job_search')
  const upTo = rows[0]?.last ?? 0
  const takeFirst = async () => {
    const first = underWay.shift()
    try {
      if (first) await carriedOut(first.task)
    } catch (error) {
      if (!(error instanceof TaskFailed)) throw error
      // The relay finds out which of them it was, and reads them as they are by then.
      await lock.client.query('insert into search_outbox (job_id) select unnest($1::int[])', [first?.ids])
    }
  }
  for (;;) {
    const documents = await readDocumentsBetween(lock.client, { above, upTo }, pageSize)
    const last = documents.at(-1)
    if (!last) break
    above = last.id
    const task = client.index<JobDocument>(next).addDocuments(documents, { primaryKey: 'id' })
    // It stands in the server's queue before anything that was read later. Its failure is looked at in its turn.
    await task.catch(() => {})
    underWay.push({ ids: documents.map(({ id }) => id), task })
    indexed += documents.length
    onProgress?.(indexed)
    if (underWay.length >= ahead) await takeFirst()
    await relayStep(lock, client, targets)
  }
  while (underWay.length) await takeFirst()
}

/** @returns how many postings it holds; @throws DomainError when that is not what it should: then the one in use stays */
async function requireWhole(client: Queryable, engine: Meilisearch, next: string) {
  const { expected, pending } = await readExpected(client)
  const { numberOfDocuments } = await engine.index(next).getStats()
  if (Math.abs(expected - numberOfDocuments) > pending)
    throw new DomainError('unavailable', `The new index has ${numberOfDocuments} postings and should have ${expected}.`)
  return numberOfDocuments
}
