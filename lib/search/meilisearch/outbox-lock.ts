import pg from 'pg'
import { env } from '@/lib/platform/env'
import type { Queryable } from './outbox-state'

/**
 * Whoever writes to the index holds this, so that writes arrive in the order in which they were read. The lock belongs to
 * one connection: a killed process lets go of it by dying.
 */
export class OutboxLock {
  #client: pg.Client | undefined
  #broken = false

  private constructor(client: pg.Client) {
    this.#client = client
    client.on('error', () => {
      this.#broken = true
    })
    client.on('end', () => {
      this.#broken = true
    })
  }

  /** Null when somebody else holds it and went on holding it for so long. */
  static async take(waitMs: number, url = env().DATABASE_URL): Promise<OutboxLock | null> {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'rolecharter search relay',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    })
    const lock = new OutboxLock(client)
    try {
      await client.connect()
      const until = performance.now() + waitMs
      do {
        const { rows } = await client.query<{ taken: boolean }>(
          `select pg_try_advisory_lock(hashtextextended('search_outbox', 0)) as taken`,
        )
        if (rows[0]?.taken) return lock
        if (waitMs > 0) await new Promise((done) => setTimeout(done, 100))
      } while (performance.now() < until)
      await lock.release()
      return null
    } catch (error) {
      await lock.release()
      throw error
    }
  }

  /** The connection that holds the lock. @throws when it broke: then somebody else may hold it already */
  get client(): Queryable & { on: pg.Client['on'] } {
    if (!this.#client || this.#broken) throw new Error('The connection that holds the lock broke.')
    return this.#client
  }

  async release() {
    const client = this.#client
    this.#client = undefined
    await client?.end().catch(() => {})
  }
}
