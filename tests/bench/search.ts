/**
 * How fast and how good job search is: its own PostgreSQL in a temporary folder, N generated postings written through the
 * same triggers as any other, 60 queries with all facets and no kept counts, one at a time.
 *   npx tsx tests/bench/search.ts [--postings 100000] [--rounds 3] [--exact] [--detail]
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { PostgresEngine } from '@/lib/search/postgres/postgres-engine'
import { deploy } from '@/scripts/db.mjs'
import { startEmbedded } from '@/scripts/lib/pg-server.mjs'
import { asRequest, type BenchQuery } from '../support/bench-request'
import { insertGenerated } from '../support/generated-postings'
import { QUERIES } from './search-queries.mjs'

const { values: options } = parseArgs({
  options: {
    postings: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    exact: { type: 'boolean', default: false },
    detail: { type: 'boolean', default: false },
  },
})
const postings = Number(options.postings)

const quantile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] as number
const ms = (value: number) => `${value.toFixed(1)} ms`

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-bench-'))
fs.chmodSync(dir, 0o755)
const server = await startEmbedded({ dir, database: 'bench', fast: true })
try {
  process.env.DATABASE_URL = server.url
  await deploy(server.url)
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => {})
  await client.connect()
  const began = performance.now()
  for (let at = 0; at < postings; at += 1000) await insertGenerated(client, at, Math.min(postings, at + 1000))
  const loaded = performance.now()
  await client.query('vacuum analyze job_search')
  const engine = new PostgresEngine({ keepCountsMs: 0, exactUpTo: options.exact ? Number.MAX_SAFE_INTEGER : undefined })
  await engine.vocabulary.count()
  console.log(
    `${postings} postings written and indexed in ${((loaded - began) / 1000).toFixed(0)} s, words counted in ${((performance.now() - loaded) / 1000).toFixed(0)} s`,
  )

  const queries = QUERIES as BenchQuery[]
  const times = new Map(queries.map((query) => [query, [] as number[]]))
  let passed = 0
  let checked = 0
  for (let round = 0; round <= Number(options.rounds); round++) {
    for (const query of queries) {
      const start = performance.now()
      const result = await engine.search(asRequest(query))
      // The first round opens connections and fills caches.
      if (round > 0) times.get(query)?.push(performance.now() - start)
      else if (query.want) {
        const titles = await client.query('select title from "Posting" where id = any($1)', [result.ids])
        const share = titles.rows.filter(({ title }) => query.want?.test(title)).length / query.size
        const good = share >= query.min
        checked++
        if (good) passed++
        else
          console.log(
            `  not good enough: "${query.q}" ${JSON.stringify(query.filters)}: ${share} of page 1, ${result.ids.length} hits, total ${result.total.value}`,
          )
      }
    }
  }
  const all = [...times.values()].flat().sort((a, b) => a - b)
  console.log(`page 1 as expected: ${passed} of ${checked}`)
  console.log(
    `p50 ${ms(quantile(all, 0.5))}   p95 ${ms(quantile(all, 0.95))}   p99 ${ms(quantile(all, 0.99))}   (${all.length} searches)`,
  )
  if (options.detail)
    for (const [query, list] of [...times].sort((a, b) => Math.min(...b[1]) - Math.min(...a[1])).slice(0, 15))
      console.log(
        `  ${ms(Math.min(...list)).padStart(10)}  ${query.kind} "${query.q}" ${JSON.stringify(query.filters)} ${query.sort} page ${query.page}`,
      )
  await engine.close()
  await client.end()
} finally {
  await server.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}
