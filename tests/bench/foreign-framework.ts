/**
 * How long a CASE package of 5,000 items takes from bytes to rows, brought in a second time, and given out again, and how
 * long it takes to read it for a page and to act on it; on a database of its own.
 *   npx tsx tests/bench/foreign-framework.ts [items]
 */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { system } from '@/lib/access/viewer'
import { findForeignFramework } from '@/lib/case/foreign/find-foreign-framework'
import { importForeignFramework } from '@/lib/case/foreign/import-foreign-framework'
import { exportForeignFramework } from '@/lib/case/foreign/load-foreign'
import { moveForeignItem } from '@/lib/case/foreign/move-foreign-item'
import { readPackage } from '@/lib/case/foreign/read-package'
import { findRemoval, removeForeignItem } from '@/lib/case/foreign/remove-foreign-item'
import { searchItems } from '@/lib/case/foreign/search-items'
import { takeBackAct } from '@/lib/case/foreign/take-back-act'
import { readFile } from '@/lib/interchange/read/read-file'
import { closeDb } from '@/lib/platform/db'
import { deploy } from '@/scripts/db.mjs'
import { startEmbedded } from '@/scripts/lib/pg-server.mjs'
import { aForeignPackage } from '../support/foreign-package'

const items = Number(process.argv[2] ?? 5000)
const whole = aForeignPackage(items, `bench ${randomUUID()}`)
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

const view = await timed('read for a page', () => findForeignFramework(system, frameworkId))
await timed('looked through for words', async () => searchItems(view, 'team 4321'))
const now = new Date()
const tops = (view.tree.childrenOf.get(view.identifier) ?? []).map(({ identifier }) => identifier)
const [first = '', second = '', third = ''] = tops
const top = { frameworkId, identifier: first, from: view.identifier }
await timed('moved below another', () => moveForeignItem(system, { ...top, to: second, place: 'last' }, now))
await timed('moved to the end of a long list, half of it without numbers', () =>
  moveForeignItem(system, { ...top, from: second, to: view.identifier, place: 'last' }, now),
)
// Everything below one item, so that the largest branch is all of it.
for (const identifier of tops.slice(3))
  await moveForeignItem(system, { frameworkId, identifier, from: view.identifier, to: third, place: 'last' }, now)
const removal = await timed('looked at what goes with the largest branch', () =>
  findRemoval(system, frameworkId, third),
)
const seen = removal?.seen ?? ''
const key = { frameworkId, identifier: third, revision: 0, seen }
const { actId } = await timed(`removed with ${removal?.along} below`, () => removeForeignItem(system, key, now))
await timed('brought back', () => takeBackAct(system, { frameworkId, actId: actId ?? '' }, true, now))
console.log(`memory of this process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
await closeDb()
await server.stop()
fs.rmSync(dir, { recursive: true, force: true })
