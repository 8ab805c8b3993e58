import type pg from 'pg'
import { createPool } from './pool'

/**
 * Tells apart any two states of the database, by what a transaction that begins now would see: the same text twice means that
 * nothing was committed between. A commit anywhere changes it, also of another process. Each call asks anew, after it was made;
 * calls made at the same moment share a question. About a tenth of a millisecond.
 */
export function dataStamps(pool: Pick<pg.Pool, 'query'>) {
  let asked: Promise<unknown> = Promise.resolve()
  let next: Promise<string> | undefined
  return (): Promise<string> => {
    next ??= asked.then(() => {
      next = undefined
      const answer = pool.query<{ stamp: string }>('select pg_current_snapshot()::text as stamp')
      asked = answer.catch(() => {})
      return answer.then(({ rows }) => (rows[0] as { stamp: string }).stamp)
    })
    return next
  }
}

const channel = Symbol.for('rolecharter.data-stamp')

/** Lets the server's preload ask (scripts/lib/http/kept-answers.mjs): pages and preload share a process, but not a module. */
export function offerDataStamps() {
  const pool = createPool('stamps', { max: 1, query_timeout: 1000 })
  ;(globalThis as { [channel]?: () => Promise<string> })[channel] = dataStamps(pool)
}
