/**
 * How fast a database full of postings is read, writes included: its own PostgreSQL in a temporary folder, N generated ads,
 * then `npm run decode:all` as an operator would run it.
 *   npx tsx tests/bench/decode-database.ts [--postings 20000] [--processes 2] [--duties]
 * With --duties a dozen lines of duties are added to each text, which makes it twice as long as the generator's.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { frameworkSchema } from '@/lib/framework/model'
import { deploy } from '@/scripts/db.mjs'
import { startEmbedded } from '@/scripts/lib/pg-server.mjs'
import { generatedAd } from '../support/generated-ad'
import { generatedPosting, insertGenerated } from '../support/generated-postings'

const { values: options } = parseArgs({
  options: {
    postings: { type: 'string', default: '20000' },
    processes: { type: 'string', default: '2' },
    duties: { type: 'boolean', default: false },
  },
})
const postings = Number(options.postings)
const framework = frameworkSchema.parse(JSON.parse(fs.readFileSync('prisma/reference/framework.json', 'utf8')))

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-bench-'))
fs.chmodSync(dir, 0o755)
const server = await startEmbedded({ dir, database: 'bench', fast: true })
try {
  const { url } = server
  await deploy(url)
  const run = (script: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
      env: { ...process.env, DATABASE_URL: url },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
    return stdout.trim()
  }
  run('scripts/import-framework.ts')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (let at = 0; at < postings; at += 1000)
    await insertGenerated(client, at, Math.min(postings, at + 1000), (index) =>
      options.duties ? generatedAd(framework, index) : generatedPosting(index),
    )
  await client.query('vacuum analyze')
  await client.end()
  run('scripts/train-matcher.ts')
  const began = performance.now()
  console.log(run('scripts/decode-all.ts', '--processes', options.processes))
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${(postings / seconds).toFixed(0)} a second with ${options.processes} processes, start included; 100,000 take ${((100_000 * seconds) / postings).toFixed(0)} s`,
  )
} finally {
  await server.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}
