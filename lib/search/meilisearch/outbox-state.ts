import type pg from 'pg'

export type Queryable = Pick<pg.ClientBase, 'query'>

export interface Reconciled {
  compared: number
  /** Postings that the index lacked, had otherwise, or had though they are not published. */
  missing: number
  different: number
  extra: number
}

export interface OutboxState {
  inUse: boolean
  /** The engine holds every published posting, apart from what stands in the outbox. */
  complete: boolean
  settingsHash: string | null
  settingsTold: string | null
  reconciledAt: Date | null
  /** When the last comparison began, and what it found. */
  reconcileBegan: Date | null
  reconciled: Reconciled | null
}

export async function readState(client: Queryable): Promise<OutboxState> {
  const { rows } = await client.query<OutboxState>(
    `select in_use as "inUse", complete, settings_hash as "settingsHash", settings_told as "settingsTold",
       reconciled_at as "reconciledAt", reconcile_began as "reconcileBegan", reconciled from search_outbox_state`,
  )
  const [state] = rows
  if (!state) throw new Error('The row of search_outbox_state is missing.')
  return state
}

/** From here on every change of a posting is written down for the other engine. Nothing happens when it is so already. */
export async function beginUse(client: Queryable) {
  await client.query(
    `update search_outbox_state set in_use = true, in_use_since = pg_current_xact_id(), complete = false where not in_use`,
  )
}

/** The other engine is no longer there: what waits for it is thrown away, and it is made anew should it come back. */
export async function endUse(client: Queryable) {
  const { rowCount } = await client.query(
    'update search_outbox_state set in_use = false, complete = false where in_use or complete',
  )
  if (rowCount) await client.query('truncate search_outbox, search_outbox_parked')
}

export const markIncomplete = (client: Queryable) =>
  client.query('update search_outbox_state set complete = false where complete')

/** Of the outbox: how many changes wait and for how long the first has. */
export async function readLag(client: Queryable) {
  const { rows } = await client.query<{ pending: number; lagSeconds: number; parked: number }>(
    `select (select count(*)::int from search_outbox) as pending,
       coalesce((select extract(epoch from clock_timestamp() - at) from search_outbox order by seq limit 1), 0)::float8
         as "lagSeconds",
       (select count(*)::int from search_outbox_parked) as parked`,
  )
  return rows[0] ?? { pending: 0, lagSeconds: 0, parked: 0 }
}

/** How many postings the index should have, and how many changes may make that differ. */
export async function readExpected(client: Queryable) {
  const { rows } = await client.query<{ expected: number; pending: number }>(
    `select (select count(*)::int from job_search s
        where not exists (select from search_outbox_parked p where p.job_id = s.job_id)) as expected,
       (select count(*)::int from search_outbox) as pending`,
  )
  return rows[0] ?? { expected: 0, pending: 0 }
}
