/**
 * How long a CASE package of 5,000 items takes from bytes to rows, brought in a second time, and given out again; on a
 * database of its own.
 *   npx tsx tests/bench/foreign-framework.ts [items]
 */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { system } from '@/lib/access/viewer'
import { importForeignFramework } from '@/lib/case/foreign/import-foreign-framework'
import { exportForeignFramework } from '@/lib/case/foreign/load-foreign'
import { readPackage } from '@/lib/case/foreign/read-package'
import { readFile } from '@/lib/interchange/read/read-file'
import { closeDb } from '@/lib/platform/db'
import { deploy } from '@/scripts/db.mjs'
import { startEmbedded } from '@/scripts/lib/pg-server.mjs'
import { aForeignPackage } from '../support/foreign-package'

const items = Number(process.argv[2] ?? 5000)
const whole = aForeignPackage(items)
whole.CFDocument.identifier = randomUUID()
const bytes = new TextEncoder().encode(JSON.stringify(whole))

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await work()
  console.log(`${what}: ${Math.round(performance.now() - started)} ms`)
  return result
}

console.log(`${items} items, ${(bytes.length / 1e6).toFixed(1)} MB`)
const bring = async () => {
  const read = await readFile(bytes)
  if (!read.ok || read.kind !== 'json') throw new Error('The package was not read.')
  return importForeignFramework(system, readPackage(read.data).package, new Date())
}
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-bench-'))
fs.chmodSync(dir, 0o755)
const server = await startEmbedded({ dir, database: 'bench' })
process.env.DATABASE_URL = server.url
await deploy(server.url)
const { frameworkId } = await timed('brought in', bring)
await timed('the same again, no change', bring)
await timed('given out', () => exportForeignFramework(system, frameworkId))
console.log(`memory of this process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
await closeDb()
await server.stop()
fs.rmSync(dir, { recursive: true, force: true })
