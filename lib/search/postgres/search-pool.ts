import pg from 'pg'
import { createPool } from '@/lib/platform/pool'
import { SearchTimeout, SearchUnavailable } from '../job-search-engine'

export interface Deadline {
  /** Milliseconds since the process began, as performance.now() tells. */
  at: number
  signal?: AbortSignal
}

/** Longest a statement of a search may run, in ms, whatever the caller allows. */
export const statementTimeoutMs = 1500

/** How every search session is set: the planner's guesses about text search are poor, so it gets no choice. */
const settings = [
  "set enable_seqscan = 'off'",
  "set jit = 'off'",
  'set max_parallel_workers_per_gather = 0',
  "set plan_cache_mode = 'force_custom_plan'",
  "set work_mem = '32MB'",
  'set pg_trgm.similarity_threshold = 0.25',
  `set statement_timeout = ${statementTimeoutMs}`,
].join(';')

/**
 * Connections of the search's own, so that a slow search never takes one from the pages. Every failure comes out as
 * SearchTimeout or SearchUnavailable.
 */
export class SearchPool {
  readonly #pool: pg.Pool
  readonly #set = new WeakSet<pg.PoolClient>()

  constructor(options: pg.PoolConfig) {
    this.#pool = createPool('search', { connectionTimeoutMillis: 1000, idleTimeoutMillis: 60_000, ...options })
  }

  /** Rows of one statement. When the time is up or the caller leaves, the connection is dropped, not waited for. */
  async rows<Row extends pg.QueryResultRow>(sql: string, values: unknown[], deadline: Deadline): Promise<Row[]> {
    deadline.signal?.throwIfAborted()
    const client = await this.#connect()
    let timer: NodeJS.Timeout | undefined
    let leave: (() => void) | undefined
    let broken = false
    try {
      const out = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new SearchTimeout()), Math.max(0, deadline.at - performance.now()))
        leave = () => reject(deadline.signal?.reason)
        deadline.signal?.addEventListener('abort', leave, { once: true })
      })
      const query = client.query<Row>(sql, values)
      query.catch(() => {})
      return (await Promise.race([query, out])).rows
    } catch (error) {
      broken = !(error instanceof pg.DatabaseError)
      throw deadline.signal?.aborted ? error : asSearchError(error)
    } finally {
      clearTimeout(timer)
      if (leave) deadline.signal?.removeEventListener('abort', leave)
      client.release(broken)
    }
  }

  /** A statement of upkeep, which may take minutes. */
  async upkeep<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = await this.#connect()
    try {
      await client.query("begin; set local statement_timeout = '10min'")
      const { rows } = await client.query<Row>(sql, values)
      await client.query('commit')
      return rows
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw asSearchError(error)
    } finally {
      client.release()
    }
  }

  async #connect() {
    let client: pg.PoolClient | undefined
    try {
      client = await this.#pool.connect()
      // As statements and not in the connection's options: many connection poolers refuse those.
      if (!this.#set.has(client)) await client.query(settings)
      this.#set.add(client)
      return client
    } catch (cause) {
      client?.release(true)
      throw new SearchUnavailable({ cause })
    }
  }

  end() {
    return this.#pool.end()
  }
}

const queryCancelled = '57014'

function asSearchError(error: unknown) {
  if (error instanceof SearchTimeout) return error
  if (error instanceof pg.DatabaseError && error.code === queryCancelled) return new SearchTimeout()
  return new SearchUnavailable({ cause: error })
}
