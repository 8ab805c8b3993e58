import pg from 'pg'
import { env } from './env'
import { DomainError } from './errors'

/** Somebody else is at it. */
export class LockTaken extends DomainError {
  constructor(message: string) {
    super('conflict', message)
    this.name = 'LockTaken'
  }
}

/**
 * Runs work that must not run twice at once, in any process. PostgreSQL holds the lock for a connection of its own, so a
 * killed process lets go of it by dying. `stillHeld` throws when that connection broke: call it before each further step.
 * @param busy the sentence for whoever comes second
 * @throws LockTaken; DomainError unavailable when the connection broke half way
 */
export async function withAdvisoryLock<Result>(
  name: string,
  busy: string,
  work: (stillHeld: () => void) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 2000, keepAlive: true })
  let broken = false
  client.on('error', () => {
    broken = true
  })
  await client.connect()
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
      [name],
    )
    if (!rows[0]?.taken) throw new LockTaken(busy)
    return await work(() => {
      if (broken) throw new DomainError('unavailable', 'The connection to the database broke.')
    })
  } finally {
    // Ending the connection lets go of the lock.
    await client.end().catch(() => {})
  }
}
