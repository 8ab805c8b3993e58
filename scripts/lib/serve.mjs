import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build, isBuilt } from './build.mjs'
import { loadContent } from './content.mjs'
import { confirmReset, keepSecret, openDataFolder } from './data-folder.mjs'
import { migrate, reachDatabase, startDatabase } from './database.mjs'
import { acquireLock } from './lock.mjs'
import { findMeilisearch, startMeilisearch } from './meilisearch-server.mjs'
import { alive } from './pg-server.mjs'
import { generateClient } from './prisma-client.mjs'
import { say, sinceStart, step } from './steps.mjs'
import { Stop } from './stop.mjs'
import { awaitReady, requireFreePort, startWebServer } from './web-server.mjs'

/** Everything that runs, and the one order in which it stops: programs under way, web server, search, database, lock. */
class Running {
  children = new Set()
  web
  /** A promise: a stop that comes while PostgreSQL starts waits for it, else it would be left behind. */
  database
  /** A Meilisearch of ours, where the machine has the program. */
  search
  lock
  stopping
  /** Writes into the lock file what runs where, for a second start to tell. */
  publish

  onSpawn = (child) => {
    this.children.add(child)
    child.once('close', () => this.children.delete(child))
    if (this.stopping) child.kill('SIGTERM')
  }

  stop() {
    this.stopping ??= (async () => {
      for (const child of this.children) child.kill('SIGTERM')
      await endChild(this.web)
      await this.search?.stop()
      const database = await this.database?.catch(() => undefined)
      await database?.stop()
      this.lock?.release()
    })()
    return this.stopping
  }
}

async function endChild(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  if ((await Promise.race([gone, sleep(10_000, 'slow', { ref: false })])) === 'slow') child.kill('SIGKILL')
  await gone
}

/** The reserved example names hold the demo people; the passwords were made up on this machine. */
function demoSignIns(folder) {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, 'demo-accounts.json'), 'utf8'))
  } catch {
    return []
  }
}

/** The web server judges its environment on its first request; a wrong one must not get that far. @throws Stop */
async function checkEnvironment(origin, external) {
  process.env.APP_ORIGIN = origin
  if (!external) process.env.DATABASE_URL = 'postgresql://embedded'
  try {
    const { env } = await import('../../lib/platform/env.ts') // Node runs it as it is: it has nothing but types to leave out
    env()
  } catch (error) {
    throw new Stop('usage', error.message)
  } finally {
    if (!external) process.env.DATABASE_URL = ''
  }
}

/** @param end the one way out, from scripts/start.mjs */
export async function serve(root, options, end) {
  for (const file of ['.env.local', '.env'])
    if (fs.existsSync(path.join(root, file))) process.loadEnvFile(path.join(root, file)) // never overrides what is set
  const folder = path.resolve(root, options.data)
  const host = options.host === 'localhost' ? '127.0.0.1' : options.host
  const origin = process.env.APP_ORIGIN || `http://${options.host}:${options.port}`
  const external = process.env.DATABASE_URL
  const production = process.env.ROLECHARTER_ENV === 'production'
  const seed = options.seed && !production // made-up employers have no place among real ones
  if (production && external && !process.env.NEXTAUTH_SECRET)
    throw new Stop('usage', 'In production NEXTAUTH_SECRET must be set, to at least 32 random characters.')
  await checkEnvironment(origin, external)

  openDataFolder(folder)
  const lock = acquireLock(path.join(folder, 'start.lock'))
  if (lock.held) {
    const where = lock.held.url ? ` at ${lock.held.url}` : ', still starting'
    throw new Stop(
      'already running',
      `Rolecharter is already running${where} (process ${lock.held.pid}). Stop it first, or use another --data and --port.`,
    )
  }
  const running = new Running()
  running.lock = lock
  const leave = async (error) => {
    await running.stop().catch((failure) => console.error(failure))
    if (error) end(error)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (running.stopping) return
      say('\nStopping …')
      void leave().then(() => {})
    })
  process.once('disconnect', () => void leave()) // whoever relays to us was killed
  process.on('uncaughtException', (error) => void leave(error))
  process.on('unhandledRejection', (error) => void leave(error))

  try {
    if (options.reset) {
      await confirmReset(folder, options)
      await resetData(folder, external, running)
    }
    await requireFreePort(options.port, host)
    await step('database client', async () => ((await generateClient(root)) ? 'written again' : 'up to date'))
    const prepare = async () => {
      const url = await openDatabase(folder, external, running)
      await step('migrations', async () => {
        const applied = await migrate(url)
        return applied > 0 ? `${applied} applied` : 'up to date'
      })
      await step('content', async () => {
        const done = await loadContent(root, folder, url, { seed, onSpawn: running.onSpawn })
        return done ?? 'up to date'
      })
      return url
    }
    const compile = async () => {
      if (options.dev) return
      if (isBuilt(root)) return step('build', async () => 'up to date')
      await step('build', () => build(root, { onSpawn: running.onSpawn }))
    }
    const [url, search] = await Promise.all([prepare(), openSearch(folder, running), compile()])
    if (running.stopping) return running.stopping
    const secret = process.env.NEXTAUTH_SECRET || keepSecret(folder, 'auth-secret')
    const env = {
      DATABASE_URL: url,
      APP_ORIGIN: origin,
      NEXTAUTH_URL: origin,
      NEXTAUTH_SECRET: secret,
      ROLECHARTER_DATA: folder,
      ...search,
    }
    await step('web server', async () => {
      const start = () => startWebServer(root, { dev: options.dev, port: options.port, host, env })
      const isReady = () => awaitReady(options.port, host, () => running.stopping)
      await keepWebServer(start, isReady, running, leave)
    })
    if (running.stopping) return running.stopping
    running.publish = async () => {
      const database = await running.database
      lock.update({ url: origin, webPid: running.web.pid, dbPid: database?.pid, searchPid: running.search?.pid })
    }
    await running.publish()
    welcome(origin, seed ? demoSignIns(folder) : [])
    await watchDatabase(folder, running, leave)
  } catch (error) {
    if (running.stopping) return running.stopping
    await leave(error)
  }
}

async function openDatabase(folder, external, running) {
  if (external) {
    await step('database', () =>
      reachDatabase(external, Number(process.env.DATABASE_WAIT_SECONDS ?? 10)).then(() => 'DATABASE_URL'),
    )
    return external
  }
  await step('database', async () => {
    running.database = startDatabase(folder)
    return `PostgreSQL on port ${(await running.database).port}`
  })
  return (await running.database).url
}

/**
 * A Meilisearch in the data folder, where the machine has the program and no other is named. Without it, or when it does not
 * start, the database searches.
 * @returns what the web server has to know of it
 */
async function openSearch(folder, running) {
  const program = process.env.MEILISEARCH_URL ? undefined : findMeilisearch()
  if (!program) return {}
  const dir = path.join(folder, 'meilisearch')
  await step('search', async () => {
    try {
      running.search = await startMeilisearch({ program, dir })
      watchSearch(program, dir, running)
      return `Meilisearch on port ${running.search.port}`
    } catch (error) {
      return `PostgreSQL; ${error.message}`
    }
  })
  if (running.stopping) await running.search?.stop()
  if (!running.search) return {}
  return { MEILISEARCH_URL: running.search.url, MEILISEARCH_MASTER_KEY: running.search.masterKey }
}

/** One that went away is started again on its port, after a moment that grows: meanwhile the database searches. */
function watchSearch(program, dir, running, restMs = 1000) {
  const { gone, port } = running.search
  const since = Date.now()
  void gone.then(async () => {
    if (running.stopping) return
    const rest = Date.now() - since > 60_000 ? 1000 : Math.min(60_000, restMs)
    say('Meilisearch went away; starting it again.')
    await sleep(rest, undefined, { ref: false })
    if (running.stopping) return
    try {
      running.search = await startMeilisearch({ program, dir, port })
      if (running.stopping) return await running.search.stop()
      await running.publish?.()
    } catch (error) {
      say(error.message)
      running.search = { gone: Promise.resolve(), port, stop: async () => {} }
    }
    watchSearch(program, dir, running, rest * 2)
  })
}

/** Only what this script made is thrown away, and never a database of the operator's own. */
async function resetData(folder, external, running) {
  if (external)
    throw new Stop(
      'usage',
      '--reset throws away the embedded database only. For your own run: node scripts/db.mjs reset --force',
    )
  const database = await startDatabase(folder).catch(() => undefined) // adopts a left-over server, so that it can be stopped
  await database?.stop()
  for (const entry of fs.readdirSync(folder))
    if (!entry.startsWith('start.lock')) fs.rmSync(path.join(folder, entry), { recursive: true, force: true })
  running.database = undefined
  say(`  ${folder} is empty again`)
}

function welcome(origin, accounts) {
  say(`\nRolecharter is at ${origin}  (ready after ${sinceStart()}; stop with Ctrl-C)`)
  if (accounts.length === 0) return
  say('\nDemo sign-ins')
  for (const { kind, email, password } of accounts)
    say(`  ${String(kind).padEnd(10)} ${String(email).padEnd(26)} ${password}`)
}

/** A PostgreSQL that was killed is started again: it recovers by itself, and the pools of the web server reconnect. */
async function watchDatabase(folder, running, leave) {
  const database = await running.database
  if (!database) return
  const timer = setInterval(async () => {
    if (running.stopping || alive(database.pid)) return
    clearInterval(timer)
    say('PostgreSQL went away; starting it again.')
    try {
      running.database = startDatabase(folder)
      await running.publish()
      await watchDatabase(folder, running, leave)
    } catch (error) {
      await leave(error)
    }
  }, 1000)
  timer.unref()
}

/** More than this in a minute is a fault that starting again does not cure. */
const restartsPerMinute = 3

/**
 * Starts the web server, and starts it again when it ends by itself once it has been ready. One that cannot even get ready, or
 * that keeps ending, ends everything.
 * @returns when the server is ready
 */
async function keepWebServer(start, isReady, running, leave) {
  const restarts = []
  const launch = async () => {
    running.web = start()
    let wasReady = false
    running.web.once('exit', (code, signal) => {
      if (running.stopping) return
      const now = Date.now()
      while (restarts.length > 0 && restarts[0] < now - 60_000) restarts.shift()
      if (!wasReady || restarts.length >= restartsPerMinute)
        return void leave(new Error(`the web server ended by itself: ${signal ?? code}`))
      restarts.push(now)
      say('The web server went away; starting it again.')
      launch().then(running.publish, leave)
    })
    await isReady()
    wasReady = true
  }
  await launch()
}
