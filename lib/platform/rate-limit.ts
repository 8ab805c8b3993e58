import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { DomainError } from './errors'
import { log } from './log'
import { createPool } from './pool'

/** How often each thing may be done: `points` times in `seconds`, for one key. */
const limits = {
  'sign-in of one account': { points: 5, seconds: 60 },
  'sign-in from one address': { points: 30, seconds: 60 },
  'sign-up from one address': { points: 5, seconds: 3600 },
  'password change of one account': { points: 5, seconds: 60 },
  'password link from one address': { points: 10, seconds: 3600 },
  'password link for one account': { points: 3, seconds: 900 },
  'upload from one address': { points: 30, seconds: 3600 },
  'report from one address': { points: 10, seconds: 3600 },
  // A match is answered line by line, and each answer is a match of its own.
  'match from one address': { points: 240, seconds: 600 },
  // Feeds, site maps and the public interface, which programs read.
  'reading by a program from one address': { points: 300, seconds: 60 },
  'drawing for one address': { points: 60, seconds: 60 },
  // One for each pause in typing.
  'suggest from one address': { points: 600, seconds: 600 },
} as const

export type Limit = keyof typeof limits

/** What programs are told beforehand. */
export const readingLimit = limits['reading by a program from one address']

const held = globalThis as { rolecharterLimiters?: { pool: pg.Pool; byName: Map<Limit, RateLimiterPostgres> } }

function limiter(name: Limit) {
  held.rolecharterLimiters ??= { pool: createPool('limits', { max: 2, statement_timeout: 2000 }), byName: new Map() }
  const { pool, byName } = held.rolecharterLimiters
  const known = byName.get(name)
  if (known) return known
  const { points, seconds } = limits[name]
  const made = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    // A flood from one key is turned away in memory and does not reach the database again.
    inMemoryBlockOnConsumed: points + 1,
  })
  byName.set(name, made)
  return made
}

/** Keys hold addresses of people: only their hash is kept. */
const hashed = (key: string) => createHash('sha256').update(key).digest('base64url').slice(0, 32)

/** What is left after an attempt. */
export interface Allowance {
  points: number
  seconds: number
  left: number
  resetSeconds: number
}

/**
 * Counts one attempt and says what is left. @throws DomainError rate-limited with the seconds to wait; unavailable when the count cannot be kept,
 * since a limit that fails open is no limit.
 */
export async function limit(name: Limit, key: string): Promise<Allowance> {
  try {
    const { remainingPoints, msBeforeNext } = await limiter(name).consume(hashed(key))
    return { ...limits[name], left: Math.max(0, remainingPoints), resetSeconds: Math.ceil(msBeforeNext / 1000) }
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) {
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      throw new DomainError(
        'rate-limited',
        `That was tried too often. Wait ${seconds} seconds, then try again.`,
        {},
        seconds,
      )
    }
    log.error({ limit: name, error: refusal instanceof Error ? refusal.message : 'unknown' }, 'rate limit not counted')
    throw new DomainError('unavailable', 'This cannot be done at the moment. Try again in a minute.', {}, 60)
  }
}

/** Takes the count back, so that five right passwords in a minute lock nobody out. */
export async function forgive(name: Limit, key: string) {
  await limiter(name).delete(hashed(key))
}

/** For tests and commands, which must end. */
export async function closeLimits() {
  const pool = held.rolecharterLimiters?.pool
  held.rolecharterLimiters = undefined
  await pool?.end()
}
