import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { deploy } from '../db.mjs'
import { startEmbedded } from './pg-server.mjs'
import { explain } from './schema-engine.mjs'
import { readFault, Stop } from './stop.mjs'

/** Not there yet, or starting: worth waiting for. A wrong password is not. */
const notYet = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', '57P03'])

/** The host and the database of an address, without its password. */
function placeOf(url) {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return 'an address that cannot be read'
  }
}

/** Waits for the operator's own database. @throws Stop with one sentence, which never holds the password */
export async function reachDatabase(url, waitSeconds) {
  const until = Date.now() + waitSeconds * 1000
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return
    } catch (error) {
      if (notYet.has(error.code) && Date.now() < until) await sleep(500)
      else
        throw new Stop(
          'database unreachable',
          `DATABASE_URL (${placeOf(url)}) cannot be used: ${error.message || error.code}.`,
        )
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/** PostgreSQL in the data folder. @throws Stop or the error of the file system */
export async function startDatabase(folder) {
  try {
    return await startEmbedded({ dir: path.join(folder, 'pg'), database: 'rolecharter' })
  } catch (error) {
    const fault = readFault(error, folder)
    if (fault instanceof Stop) throw fault
    throw new Stop(
      'database unreachable',
      'PostgreSQL in the data folder did not start: it said why, below.',
      error.message,
    )
  }
}

/** Applies what is pending. @returns how many; @throws Stop naming the migration, with the way on */
export async function migrate(url) {
  try {
    return (await deploy(url)).length
  } catch (error) {
    const fault = readFault(error, 'the database')
    if (fault instanceof Stop) throw fault
    const text = explain(error)
    const name = /\d{14}_\w+/.exec(text)?.[0] ?? 'a migration'
    throw new Stop(
      'migration failed',
      `Migration ${name} failed and was undone, so the data is as before. When its cause is put right, run: node scripts/db.mjs resolve --rolled-back ${name}`,
      text.split('\n').slice(0, 12).join('\n'),
    )
  }
}
