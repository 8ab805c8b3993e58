import pg from 'pg'
import { env } from './env'
import { log } from './log'

/**
 * A pool of plain connections beside Prisma's, for SQL that Prisma cannot say or settings of its own. Its errors are
 * logged, since an idle connection that breaks would else end the process.
 */
export function createPool(name: string, options: pg.PoolConfig = {}) {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    application_name: `rolecharter ${name}`,
    max: 4,
    connectionTimeoutMillis: 2000,
    ...options,
  })
  pool.on('error', (error: Error & { code?: string }) =>
    log.warn({ pool: name, code: error.code }, 'idle database connection lost'),
  )
  return pool
}
