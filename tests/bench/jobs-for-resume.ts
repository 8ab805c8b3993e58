/**
 * How fast jobs are ranked for a résumé and likened to one another: its own PostgreSQL in a temporary folder, N generated
 * postings, each with made-up duties of one of the framework's roles, one question at a time.
 *   npx tsx tests/bench/jobs-for-resume.ts [--postings 100000] [--rounds 60]
 */
import fs, { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { listSimilarJobs } from '@/lib/decoding/list-similar-jobs'
import { type JobFilters, rankJobsForResume } from '@/lib/decoding/rank-jobs-for-resume'
import { type FrameworkDocument, frameworkSchema } from '@/lib/framework/model'
import { closeDb } from '@/lib/platform/db'
import { deploy } from '@/scripts/db.mjs'
import { startEmbedded } from '@/scripts/lib/pg-server.mjs'
import { generatedNow, insertGenerated } from '../support/generated-postings'

const { values: options } = parseArgs({
  options: { postings: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '60' } },
})
const postings = Number(options.postings)
const rounds = Number(options.rounds)
const framework: FrameworkDocument = frameworkSchema.parse(
  JSON.parse(readFileSync('prisma/reference/framework.json', 'utf8')),
)

/** Every posting gets two of three duties of a role, and now and then one from elsewhere. */
async function makeUpDuties(client: pg.Client) {
  await client.query(
    `insert into job_facet_value select 'responsibility', row_number() over (order by id), id from unnest($1::text[]) id`,
    [framework.responsibilities.map(({ id }) => id)],
  )
  const roles = JSON.stringify(framework.roles.map(({ responsibilities }) => responsibilities.map(({ id }) => id)))
  await client.query(
    `with role as (
       select ordinality as number, v.code from jsonb_array_elements($1::jsonb) with ordinality r(ids, ordinality),
         jsonb_array_elements_text(r.ids) id join job_facet_value v on v.facet = 'responsibility' and v.value = id)
     update job_search s set duties = made.duties from (
       select j.job_id, bit_or(set_bit(repeat('0', 128)::bit(128), r.code, 1)) as duties
       from job_search j join role r on r.number = 1 + j.job_id % $2
       where hashint4(j.job_id * 131 + r.code) % 3 <> 0 group by j.job_id) made
     where made.job_id = s.job_id`,
    [roles, framework.roles.length],
  )
  await client.query('vacuum analyze job_search')
}

async function measure(what: string, work: (round: number) => Promise<unknown[]>) {
  const times: number[] = []
  let found = 0
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    found += (await work(round)).length
    // The first rounds open the connection and fill caches.
    if (round >= 3) times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => `${(times[Math.ceil(share * times.length) - 1] ?? Number.NaN).toFixed(1)} ms`
  console.log(`${what}: median ${at(0.5)}, p95 ${at(0.95)} (${times.length} times, ${found} jobs)`)
}

const evidenceOf = (round: number) => {
  const duties = framework.roles[round % framework.roles.length]?.responsibilities ?? []
  return new Map(
    duties.map(({ id }, index): [string, 'evidenced' | 'possible'] => [id, index % 3 ? 'evidenced' : 'possible']),
  )
}
const filters: JobFilters[] = [{}, { country: 'GB' }, { workMode: 'hybrid', contractType: 'permanent' }]

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-bench-'))
fs.chmodSync(dir, 0o755)
const server = await startEmbedded({ dir, database: 'bench', fast: true })
try {
  process.env.DATABASE_URL = server.url
  await deploy(server.url)
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => {})
  await client.connect()
  for (let at = 0; at < postings; at += 1000) await insertGenerated(client, at, Math.min(postings, at + 1000))
  await makeUpDuties(client)
  console.log(`${postings} postings`)
  for (const filter of filters)
    await measure(`jobs for a résumé ${JSON.stringify(filter)}`, (round) =>
      rankJobsForResume(evidenceOf(round), filter, generatedNow),
    )
  const { rows } = await client.query<{ id: number }>(
    'select job_id as id from job_search where bit_count(duties) >= 3 order by job_id limit $1',
    [rounds],
  )
  await measure('similar jobs', (round) => listSimilarJobs(framework, rows[round % rows.length]?.id ?? 0, generatedNow))
  await client.end()
} finally {
  await closeDb()
  await server.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}
