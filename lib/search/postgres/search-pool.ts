import pg from 'pg'
import { SearchTimeout, SearchUnavailable } from '../job-search-engine'

export interface Deadline {
  /** Milliseconds since the process began, as performance.now() tells. */
  at: number
  signal?: AbortSignal
}

/** How every search session is set: the planner's guesses about text search are poor, so it gets no choice. */
const settings = [
  "set enable_seqscan = 'off'",
  "set jit = 'off'",
  "set plan_cache_mode = 'force_custom_plan'",
  "set work_mem = '32MB'",
  'set pg_trgm.similarity_threshold = 0.25',
].join(';')

/** Longest a statement of a search may run, in ms, whatever the caller allows. */
export const statementTimeoutMs = 1500

/**
 * Connections of the search's own, so that a slow search never takes one from the pages. Every failure comes out as
 * SearchTimeout or SearchUnavailable.
 */
export class SearchPool {
  readonly #pool: pg.Pool

  constructor(connectionString: string, max: number) {
    this.#pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 1000, idleTimeoutMillis: 60_000 })
    // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
    this.#pool.on('error', () => {})
    this.#pool.on('connect', (client) => {
      client.on('error', () => {})
      // Queued before the first real statement. Not in the connection's options: many connection poolers refuse those.
      void client.query(`${settings}; set statement_timeout = ${statementTimeoutMs}`).catch(() => {})
    })
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
    try {
      return await this.#pool.connect()
    } catch (cause) {
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
