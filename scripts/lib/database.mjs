import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { deploy, markRolledBack } from '../db.mjs'
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

/** The migration that an error of the engine is about. */
const migrationIn = (text) => /\d{14}_\w+/.exec(text)?.[0]

/**
 * Applies what is pending. Each file runs as one transaction, so one that failed, or that a kill cut off, left nothing behind:
 * it is marked as undone and may be tried again without a person.
 * @returns how many were applied; @throws Stop naming the migration that failed
 */
export async function migrate(url) {
  try {
    return (await deploy(url)).length
  } catch (error) {
    const text = explain(error)
    const interrupted = /P3009/.test(text) && migrationIn(text)
    if (!interrupted) throw await failed(url, error)
    await markRolledBack(url, interrupted)
  }
  try {
    return (await deploy(url)).length
  } catch (error) {
    throw await failed(url, error)
  }
}

async function failed(url, error) {
  const fault = readFault(error, 'the database')
  if (fault instanceof Stop) return fault
  const text = explain(error)
  const name = migrationIn(text)
  // When even this cannot be written, the next start finds the failed one and does it then.
  if (name) await markRolledBack(url, name).catch(() => {})
  return new Stop(
    'migration failed',
    name
      ? `Migration ${name} failed and was undone, so the data is as before: put it right and start again.`
      : 'The database could not be migrated, and nothing was changed: the reason stands below.',
    text.split('\n').slice(0, 12).join('\n'),
  )
}
