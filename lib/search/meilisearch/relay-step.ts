import type { Meilisearch } from 'meilisearch'
import { readDocuments } from './documents'
import type { OutboxLock } from './outbox-lock'
import type { Queryable } from './outbox-state'
import { carriedOut, type Refused, sendDocuments } from './send'

/** Rows of the outbox taken at once. */
export const batchSize = 1000

/**
 * Hands on the oldest changes: reads which postings changed, then how they are now, writes those, takes away the others,
 * waits until that was carried out, and only then crosses the changes off, each by its number. So a change that commits
 * late is never passed over, and a relay that dies at any moment leaves at most something to be sent again.
 * @returns how many changes were crossed off
 */
export async function relayStep(lock: OutboxLock, client: Meilisearch, indexes: readonly string[]): Promise<number> {
  const { rows } = await lock.client.query<{ seq: string; job_id: number }>(
    'select seq, job_id from search_outbox order by seq limit $1',
    [batchSize],
  )
  if (rows.length === 0) return 0
  const ids = [...new Set(rows.map((row) => row.job_id))]
  const documents = await readDocuments(lock.client, ids)
  const there = new Set(documents.map(({ id }) => id))
  const gone = ids.filter((id) => !there.has(id))
  const refused = new Map<number, string>()
  for (const index of indexes) {
    for (const { id, error } of await sendDocuments(client, index, documents)) refused.set(id, error)
    if (gone.length) await carriedOut(client.index(index).deleteDocuments(gone))
    // What it had of a posting that it refuses now is no longer true.
    if (refused.size) await carriedOut(client.index(index).deleteDocuments([...refused.keys()]))
  }
  await crossOff(
    lock.client,
    rows.map(({ seq }) => seq),
    ids.filter((id) => !refused.has(id)),
    [...refused].map(([id, error]) => ({ id, error })),
  )
  return rows.length
}

/** One statement, so one transaction. */
async function crossOff(client: Queryable, seqs: string[], written: number[], refused: readonly Refused[]) {
  await client.query(
    `with done as (delete from search_outbox where seq = any($1::bigint[])),
       taken as (delete from search_outbox_parked where job_id = any($2::int[]))
     insert into search_outbox_parked (job_id, error) select * from unnest($3::int[], $4::text[])
     on conflict (job_id) do update set error = excluded.error, at = now()`,
    [seqs, written, refused.map(({ id }) => id), refused.map(({ error }) => error)],
  )
}

/** Hands on everything that waits now; for tests and for the moment before a swap. */
export async function relayAll(lock: OutboxLock, client: Meilisearch, indexes: readonly string[]) {
  let total = 0
  for (;;) {
    const done = await relayStep(lock, client, indexes)
    total += done
    if (done < batchSize) return total
  }
}
