/**
 * What people notice when Meilisearch fails: while 500 searches run and postings are written, it is stopped, upgraded, made slow,
 * emptied, made anew, put behind a broken proxy, overloaded, and told the wrong key. Nobody may get an error, nineteen in twenty wait
 * less than two seconds, and once it is well again its index holds what the database holds. Then the relay is killed at random
 * moments. Ends with 1 when any of that does not hold.
 *   LOG_LEVEL=silent npx tsx tests/bench/search-faults.ts [--postings 3000] [--searches 500] [--kills 100] [--only emptied]
 */
import { fork } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { CompositeEngine } from '@/lib/search/composite-engine'
import { clientFor } from '@/lib/search/meilisearch/keys'
import { MeilisearchEngine } from '@/lib/search/meilisearch/meilisearch-engine'
import { readState } from '@/lib/search/meilisearch/outbox-state'
import { runRelay } from '@/lib/search/meilisearch/run-relay'
import { readHealth, rebuildNow, reconcileNow } from '@/lib/search/meilisearch/upkeep'
import { PostgresEngine } from '@/lib/search/postgres/postgres-engine'
import { deploy } from '@/scripts/db.mjs'
import { findMeilisearch, startMeilisearch } from '@/scripts/lib/meilisearch-server.mjs'
import { startEmbedded } from '@/scripts/lib/pg-server.mjs'
import { asRequest, type BenchQuery } from '../support/bench-request'
import { type Fault, startFaultyProxy } from '../support/faulty-proxy'
import { insertGenerated } from '../support/generated-postings'
import { QUERIES } from './search-queries.mjs'

const { values: options } = parseArgs({
  options: {
    postings: { type: 'string', default: '3000' },
    searches: { type: 'string', default: '500' },
    kills: { type: 'string', default: '100' },
    only: { type: 'string', multiple: true },
  },
})
const searches = Number(options.searches)
const program = findMeilisearch()
if (!program) {
  console.error('There is no meilisearch on the PATH.')
  process.exit(2)
}

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-faults-'))
fs.chmodSync(dir, 0o755)
const database = await startEmbedded({ dir, database: 'faults', fast: true })
let server = await startMeilisearch({ program, dir: path.join(dir, 'meilisearch') })
const proxy = await startFaultyProxy(() => server.url)
process.env.DATABASE_URL = database.url
await deploy(database.url)

const pool = new pg.Pool({ connectionString: database.url, max: 4 })
pool.on('error', () => {})
const loader = await pool.connect()
for (let at = 0; at < Number(options.postings); at += 1000)
  await insertGenerated(loader, at, Math.min(Number(options.postings), at + 1000))
loader.release()

const config = { url: proxy.url, masterKey: server.masterKey, index: 'jobs' }
const postgres = new PostgresEngine()
await postgres.vocabulary.count()
const preferred = new MeilisearchEngine(config, postgres)
const isComplete = async () => (await readState(pool)).complete
const open = () => new CompositeEngine({ preferred, database: postgres, isComplete })
let failed = false
const fail = (what: string) => {
  failed = true
  console.log(`  FAILED: ${what}`)
}

/** Writes of every kind, some each second, until it is told to stop. */
function keepWriting(everyMs: number) {
  let stopped = false
  let written = 0
  const writing = (async () => {
    for (; !stopped; written++, await sleep(everyMs)) {
      const some = `(select id from "Posting" where status = 'published' order by random() limit 1)`
      await pool.query(
        written % 3 === 0
          ? `update "Posting" set title = 'Planner ${written}' where id = ${some}`
          : written % 3 === 1
            ? `update "Posting" set status = 'closed', "closedAt" = now(), "closeReason" = 'filled' where id = ${some}`
            : `update "Posting" set status = 'published', "closedAt" = null, "closeReason" = null where id =
                (select id from "Posting" where status = 'closed' order by random() limit 1)`,
      )
    }
  })()
  return async () => {
    stopped = true
    await writing
    return written
  }
}

/** Until the relay has put everything right by itself; then nothing may differ. */
async function requireInStep(what: string) {
  const began = performance.now()
  for (;;) {
    const { ok, warnings, pending } = await readHealth(config)
    if (ok && pending === 0) break
    if (performance.now() - began > 90_000) return fail(`${what}: ${pending} changes still wait. ${warnings.join(' ')}`)
    await sleep(200)
  }
  const { compared, ...differences } = await reconcileNow(config)
  if (Object.values(differences).some((count) => count > 0)) fail(`${what}: ${JSON.stringify(differences)}`)
  return { compared, seconds: (performance.now() - began) / 1000 }
}

async function underFault(name: string, begin: () => Promise<unknown>, end: () => Promise<unknown>) {
  if (options.only && !options.only.includes(name)) return
  const engine = open()
  const times: number[] = []
  const answered = { meilisearch: 0, fallback: 0, errors: 0 }
  const stopWriting = keepWriting(40)
  let next = 0
  let begun: Promise<unknown> | undefined
  let ended: Promise<unknown> | undefined
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (next < searches) {
        const at = next++
        if (at === Math.floor(searches / 5)) begun = begin()
        if (at === Math.floor((searches * 4) / 5)) ended = Promise.resolve(begun).then(end)
        const start = performance.now()
        try {
          const result = await engine.search(asRequest(QUERIES[at % QUERIES.length] as BenchQuery))
          if (result.degraded === 'fallback') answered.fallback++
          else answered.meilisearch++
        } catch {
          answered.errors++
        }
        times.push(performance.now() - start)
        // People do not all ask at once: the fault shall last some seconds.
        await sleep(60)
      }
    }),
  )
  await ended
  await stopWriting()
  times.sort((a, b) => a - b)
  const p95 = times[Math.ceil(times.length * 0.95) - 1] as number
  if (answered.errors > 0) fail(`${name}: ${answered.errors} errors`)
  if (p95 >= 2000) fail(`${name}: p95 ${p95.toFixed(0)} ms`)
  const inStep = await requireInStep(name)
  let back = 0
  for (const until = performance.now() + 40_000; performance.now() < until; await sleep(200), back += 0.2)
    if ((await engine.search(asRequest(QUERIES[0] as BenchQuery))).engine === 'meilisearch') break
  console.log(
    `${name.padEnd(12)} ${answered.meilisearch} by Meilisearch, ${answered.fallback} by the database, ${answered.errors} errors; p95 ${p95.toFixed(0)} ms; in step after ${inStep?.seconds.toFixed(1)} s, used again after ${back.toFixed(1)} s`,
  )
}

const behind = (fault: Fault) =>
  [
    async () => {
      proxy.fault = fault
    },
    async () => {
      proxy.fault = 'none'
    },
  ] as const

async function killRelays(kills: number) {
  const stopWriting = keepWriting(15)
  const env = { ...process.env, MEILISEARCH_URL: server.url, MEILISEARCH_MASTER_KEY: server.masterKey }
  for (let kill = 0; kill < kills; kill++) {
    const child = fork('tests/support/run-relay.ts', [config.index], { env, execArgv: ['--import', 'tsx'] })
    const gone = new Promise((resolve) => child.once('exit', resolve))
    await new Promise((resolve) => child.once('message', resolve))
    await sleep(Math.random() * 400)
    child.kill('SIGKILL')
    await gone
  }
  const written = await stopWriting()
  const relay = await runRelay(config)
  const inStep = await requireInStep('killed relay')
  await relay.stop()
  console.log(
    `${kills} relays killed during ${written} writes; ${inStep?.compared} postings compared, in step after ${inStep?.seconds.toFixed(1)} s`,
  )
}

try {
  const relay = await runRelay(config)
  await requireInStep('first index')
  const restart = async () => {
    server = await startMeilisearch({ program, dir: path.join(dir, 'meilisearch'), port: server.port })
  }
  await underFault('none', ...behind('none'))
  await underFault('stopped', () => server.stop(), restart)
  // Data of a version long past: a program that cannot open it begins with none, and without the keys.
  const age = async () => {
    await server.stop()
    fs.writeFileSync(path.join(dir, 'meilisearch/data/VERSION'), '0.30.0')
  }
  await underFault('upgraded', age, restart)
  for (const fault of ['slow', 'html', 'busy', 'refused key', 'cut off'] as const)
    await underFault(fault, ...behind(fault))
  const builder = clientFor('builder', config, 60_000)
  await underFault(
    'emptied',
    () => builder.index('jobs').deleteAllDocuments().waitTask({ timeout: 60_000 }),
    async () => {},
  )
  await underFault(
    'lost',
    () => builder.deleteIndex('jobs').waitTask({ timeout: 60_000 }),
    async () => {},
  )
  await underFault(
    'made anew',
    () => rebuildNow(config),
    async () => {},
  )
  await relay.stop()
  if (Number(options.kills) > 0) await killRelays(Number(options.kills))
} finally {
  await postgres.close()
  await pool.end()
  await proxy.stop()
  await server.stop()
  await database.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}
console.log(failed ? 'Not everything held.' : 'Everything held.')
process.exit(failed ? 1 : 0)
