import type { MeilisearchConfig } from './config'
import { readVersions } from './documents'
import { clientFor } from './keys'
import { asSearchError } from './open-client'
import type { OutboxLock } from './outbox-lock'
import type { Reconciled } from './outbox-state'

const pageSize = 5000

/** Compares every posting with what the index has of it. Whatever differs is put into the outbox, so the relay repairs it. */
export async function reconcileIndex(lock: OutboxLock, config: MeilisearchConfig): Promise<Reconciled> {
  const index = clientFor('writer', config, 30_000).index<{ id: number; version: string }>(config.index)
  const { rows } = await lock.client.query<{ began: Date }>('select clock_timestamp() as began')
  const has = new Map<number, string>()
  for (let offset = 0; ; offset += pageSize) {
    const { results } = await index
      .getDocuments({ fields: ['id', 'version'], limit: pageSize, offset })
      .catch((error) => {
        throw asSearchError(error)
      })
    for (const { id, version } of results) has.set(id, version)
    if (results.length < pageSize) break
  }
  // Read afterwards: what changed meanwhile is in the outbox already, and is sent twice at worst.
  const should = await readVersions(lock.client)
  const missing = [...should.keys()].filter((id) => !has.has(id))
  const different = [...should].flatMap(([id, version]) => (has.has(id) && has.get(id) !== version ? [id] : []))
  const extra = [...has.keys()].filter((id) => !should.has(id))
  const reconciled = {
    compared: should.size,
    missing: missing.length,
    different: different.length,
    extra: extra.length,
  }
  await lock.client.query(
    `with repairs as (insert into search_outbox (job_id) select unnest($1::int[]))
     update search_outbox_state set reconciled_at = now(), reconciled = $2,
       reconcile_began = $3`,
    [[...missing, ...different, ...extra], reconciled, rows[0]?.began],
  )
  return reconciled
}
