import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { contentStamp } from './source-stamp.mjs'
import { run } from './steps.mjs'
import { readFault, Stop } from './stop.mjs'

const files = [
  'prisma/reference/framework.json',
  'prisma/reference/seed',
  'prisma/seeding',
  'prisma/seed.ts',
  'lib/places',
]

async function databaseHas(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query(`select
      exists (select from "FrameworkVersion" where status <> 'draft') as framework,
      exists (select from "Organisation") as content,
      exists (select from "Posting" where latitude is null and city is not null) as unlocated`)
    return rows[0]
  } finally {
    await client.end()
  }
}

/**
 * Loads the reference framework and, unless told otherwise, the demo content: when the database has none, or when the files
 * changed since. Both commands change nothing that is there already.
 * @returns what was done, or undefined when there was nothing to do
 */
export async function loadContent(root, dataDir, url, { seed, onSpawn }) {
  const stampFile = path.join(dataDir, 'content-stamp')
  const stamp = `${contentStamp(root, files)} ${seed}`
  const has = await databaseHas(url)
  const before = fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : ''
  if (before === stamp && has.framework && (has.content || !seed)) return undefined
  const env = { ...process.env, DATABASE_URL: url, ROLECHARTER_DATA: dataDir, LOG_LEVEL: 'warn' }
  const command = (script) => run(process.execPath, ['--import', 'tsx', script], { cwd: root, env, onSpawn })
  try {
    await command('scripts/import-framework.ts')
    if (seed) await command('prisma/seed.ts')
    // Written before places were known, or before a town was.
    if (has.unlocated) await command('scripts/locate-postings.ts')
  } catch (error) {
    if (error.signal) throw error
    const fault = readFault(error, dataDir)
    if (fault instanceof Stop) throw fault
    const last = (error.output ?? error.message).trim().split('\n').slice(-20).join('\n')
    throw new Stop(
      'seed failed',
      'The framework or the demo content could not be loaded: the command said why, below.',
      last,
    )
  }
  fs.writeFileSync(stampFile, stamp)
  return seed ? 'framework and demo content' : 'framework'
}
