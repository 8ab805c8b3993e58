/**
 * How long after its commit a posting is found: titles are changed in the database one by one, and each engine is asked for the
 * new word until it has it. The relay that tells Meilisearch runs in a process of its own; nobody tells the engines anything.
 *   npx tsx tests/bench/search-visibility.ts [--postings 3000] [--commits 100]
 */
import { fork } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { JobSearchEngine } from '@/lib/search/job-search-engine'
import { MeilisearchEngine } from '@/lib/search/meilisearch/meilisearch-engine'
import { rebuildNow } from '@/lib/search/meilisearch/upkeep'
import { PostgresEngine } from '@/lib/search/postgres/postgres-engine'
import { deploy } from '@/scripts/db.mjs'
import { startEmbedded } from '@/scripts/lib/pg-server.mjs'
import { asRequest } from '../support/bench-request'
import { insertGenerated } from '../support/generated-postings'
import { meilisearchForTests } from '../support/meilisearch'

const { values: options } = parseArgs({
  options: { postings: { type: 'string', default: '3000' }, commits: { type: 'string', default: '100' } },
})
const postings = Number(options.postings)
const longestWaitMs = 30_000

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-visibility-'))
fs.chmodSync(dir, 0o755)
// As an operator runs it: a commit waits for the disk.
const database = await startEmbedded({ dir, database: 'visibility' })
process.env.DATABASE_URL = database.url
const meilisearch = await meilisearchForTests()
await deploy(database.url)
const writer = new pg.Client({ connectionString: database.url })
writer.on('error', () => {})
await writer.connect()
for (let at = 0; at < postings; at += 1000) await insertGenerated(writer, at, Math.min(postings, at + 1000))

const postgres = new PostgresEngine()
await postgres.vocabulary.count()
const engines: JobSearchEngine[] = [postgres]
let relay: ReturnType<typeof fork> | undefined
if (meilisearch) {
  await rebuildNow(meilisearch.config)
  engines.push(new MeilisearchEngine(meilisearch.config, postgres))
  const env = {
    ...process.env,
    MEILISEARCH_URL: meilisearch.config.url,
    MEILISEARCH_MASTER_KEY: meilisearch.config.masterKey,
  }
  relay = fork('tests/support/run-relay.ts', [meilisearch.config.index], { env, execArgv: ['--import', 'tsx'] })
  await new Promise((resolve) => relay?.once('message', resolve))
} else console.log('skipped: no Meilisearch')

const found = new Map(engines.map((engine) => [engine.name, [] as number[]]))
const word = (commit: number) => `visible${[...String(commit)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
try {
  const { rows } = await writer.query<{ id: number }>(
    `select id from "Posting" where status = 'published' order by id limit $1`,
    [Number(options.commits)],
  )
  for (const [commit, { id }] of rows.entries()) {
    await writer.query(`update "Posting" set title = $1 where id = $2`, [`Planner ${word(commit)}`, id])
    const committed = performance.now()
    await Promise.all(
      engines.map(async (engine) => {
        const request = asRequest({
          q: word(commit),
          filters: {},
          sort: 'relevance',
          page: 1,
          size: 20,
          kind: '',
          min: 0,
        })
        while (performance.now() - committed < longestWaitMs) if ((await engine.search(request)).ids.includes(id)) break
        found.get(engine.name)?.push(performance.now() - committed)
      }),
    )
  }
  for (const [name, times] of found) {
    times.sort((a, b) => a - b)
    const at = (share: number) => `${times[Math.ceil(share * times.length) - 1]?.toFixed(0)} ms`
    console.log(`${name}: found after p50 ${at(0.5)}, p95 ${at(0.95)}, at most ${at(1)} (${times.length} commits)`)
  }
} finally {
  relay?.kill('SIGTERM')
  await postgres.close()
  await writer.end()
  await meilisearch?.stop()
  await database.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}
