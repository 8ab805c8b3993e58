/**
 * How fast and how good job search is: its own PostgreSQL in a temporary folder, N generated postings written through the
 * same triggers as any other, 60 queries with all facets and no kept counts, one at a time. With Meilisearch beside it, each
 * query goes to one after the other, so that all are measured under the same load.
 *   npx tsx tests/bench/search.ts [--postings 100000] [--rounds 3] [--engine postgres|meilisearch|both] [--exact] [--detail]
 *     [--keep DIR] a folder of your own for the database, which stays there and is not written again
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { JobSearchEngine } from '@/lib/search/job-search-engine'
import { clientFor } from '@/lib/search/meilisearch/keys'
import { MeilisearchEngine } from '@/lib/search/meilisearch/meilisearch-engine'
import { rebuildNow } from '@/lib/search/meilisearch/upkeep'
import { PostgresEngine } from '@/lib/search/postgres/postgres-engine'
import { deploy } from '@/scripts/db.mjs'
import { startEmbedded } from '@/scripts/lib/pg-server.mjs'
import { asRequest, type BenchQuery } from '../support/bench-request'
import { insertGenerated } from '../support/generated-postings'
import { meilisearchForTests } from '../support/meilisearch'
import { QUERIES } from './search-queries.mjs'

const { values: options } = parseArgs({
  options: {
    postings: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    engine: { type: 'string', default: 'postgres' },
    exact: { type: 'boolean', default: false },
    detail: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
})
const postings = Number(options.postings)

const quantile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] as number
const ms = (value: number) => `${value.toFixed(1)} ms`
const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(0)} s`

/** One of those that are measured beside each other. */
interface Contender {
  name: string
  engine: JobSearchEngine
  times: Map<BenchQuery, number[]>
  /** What Meilisearch was asked, to be asked again without anything around it. */
  passed: number
  checked: number
}

/** Keeps the requests that go to Meilisearch, so that they can be sent again as they are. */
function recordRequests(url: string) {
  const real = globalThis.fetch
  const recorded = { bodies: [] as string[] }
  globalThis.fetch = (input, init) => {
    if (String(input).startsWith(url) && String(input).endsWith('/multi-search'))
      recorded.bodies.push(String(init?.body))
    return real(input, init)
  }
  return recorded
}

const dir = options.keep ?? fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-bench-'))
fs.mkdirSync(dir, { recursive: true })
fs.chmodSync(dir, 0o755)
const server = await startEmbedded({ dir, database: 'bench', fast: true })
const meilisearch = options.engine === 'postgres' ? null : await meilisearchForTests()
try {
  if (options.engine !== 'postgres' && !meilisearch) throw new Error('There is no meilisearch on the PATH.')
  process.env.DATABASE_URL = server.url
  await deploy(server.url)
  const connect = async () => {
    const client = new pg.Client({ connectionString: server.url })
    client.on('error', () => {})
    await client.connect()
    return client
  }
  const [client, second] = await Promise.all([connect(), connect()])
  const began = performance.now()
  const { rows: there } = await client.query('select count(*)::int as postings from "Posting"')
  const had = Number(there[0].postings)
  if (had > postings) throw new Error(`${dir} has ${had} postings: ask for as many, or name another folder.`)
  const batches = Array.from({ length: Math.ceil((postings - had) / 1000) }, (_, batch) => had + batch * 1000)
  const write = async (writer: pg.Client) => {
    for (let at = batches.shift(); at !== undefined; at = batches.shift())
      await insertGenerated(writer, at, Math.min(postings, at + 1000))
  }
  // Two, since the triggers of one keep one core busy and leave the other idle.
  await Promise.all([write(client), write(second)])
  await second.end()
  console.log(`${postings - had} postings written and indexed in ${seconds(began)}`)
  if (had < postings) await client.query('vacuum analyze job_search')
  const database = new PostgresEngine({
    keepCountsMs: 0,
    exactUpTo: options.exact ? Number.MAX_SAFE_INTEGER : undefined,
  })
  const counted = performance.now()
  await database.vocabulary.count()
  console.log(`words counted in ${seconds(counted)}`)

  const contender = (engine: JobSearchEngine): Contender => ({
    name: engine.name,
    engine,
    times: new Map((QUERIES as BenchQuery[]).map((query) => [query, []])),
    passed: 0,
    checked: 0,
  })
  const contenders = options.engine === 'meilisearch' ? [] : [contender(database)]
  const raw: number[] = []
  let resend: (() => Promise<void>) | undefined
  let recorded: ReturnType<typeof recordRequests> | undefined
  if (meilisearch) {
    const built = performance.now()
    await rebuildNow(meilisearch.config)
    console.log(`Meilisearch index built in ${seconds(built)}`)
    contenders.push(contender(new MeilisearchEngine(meilisearch.config, database)))
    const kept = recordRequests(meilisearch.config.url)
    recorded = kept
    const searcher = clientFor('searcher', meilisearch.config, 5000)
    resend = async () => {
      // A search asks twice where a correction has to be weighed against the words as they were typed.
      const bodies = kept.bodies.map((body) => JSON.parse(body))
      const start = performance.now()
      for (const body of bodies) await searcher.multiSearch(body)
      raw.push(performance.now() - start)
    }
  }

  for (let round = 0; round <= Number(options.rounds); round++)
    for (const query of QUERIES as BenchQuery[])
      for (const each of contenders) {
        recorded?.bodies.splice(0)
        const start = performance.now()
        const result = await each.engine.search(asRequest(query))
        // The first round opens connections and fills caches.
        if (round > 0) each.times.get(query)?.push(performance.now() - start)
        else if (query.want) await judge(each, query, result)
        if (round > 0 && each.engine.name === 'meilisearch') await resend?.()
      }

  async function judge(each: Contender, query: BenchQuery, result: { ids: number[]; total: { value: number } }) {
    const titles = await client.query('select title from "Posting" where id = any($1)', [result.ids])
    const share = titles.rows.filter(({ title }) => query.want?.test(title)).length / query.size
    each.checked++
    if (share >= query.min) each.passed++
    else
      console.log(
        `  ${each.name} not good enough: "${query.q}" ${JSON.stringify(query.filters)}: ${share} of page 1, ${result.ids.length} hits, total ${result.total.value}`,
      )
  }

  const report = (name: string, list: number[]) => {
    const sorted = [...list].sort((a, b) => a - b)
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(sorted, share)) as [number, number, number]
    console.log(`${name}: p50 ${ms(p50)}   p95 ${ms(p95)}   p99 ${ms(p99)}   (${sorted.length} searches)`)
    return p95
  }
  const p95s = contenders.map((each) => {
    console.log(`${each.name}: page 1 as expected: ${each.passed} of ${each.checked}`)
    return report(each.name, [...each.times.values()].flat())
  })
  if (raw.length) {
    const bare = report('the same requests, sent bare', raw)
    const through = p95s.at(-1) as number
    console.log(`engine over its bare requests at p95: ${ms(through - bare)}`)
    if (p95s.length === 2) console.log(`postgres / meilisearch at p95: ${((p95s[0] as number) / through).toFixed(2)}`)
  }
  if (options.detail)
    for (const each of contenders)
      for (const [query, list] of [...each.times].sort((a, b) => Math.min(...b[1]) - Math.min(...a[1])).slice(0, 15))
        console.log(
          `  ${each.name.padEnd(12)} ${ms(Math.min(...list)).padStart(10)}  ${query.kind} "${query.q}" ${JSON.stringify(query.filters)} ${query.sort} page ${query.page}`,
        )
  await database.close()
  await client.end()
} finally {
  await meilisearch?.stop()
  await server.stop()
  if (!options.keep) fs.rmSync(dir, { recursive: true, force: true })
}
