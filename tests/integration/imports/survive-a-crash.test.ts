import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { withAdvisoryLock } from '@/lib/platform/advisory-lock'
import { db } from '@/lib/platform/db'
import { generateFile, smallFile, writeFile } from './support'

const root = path.resolve(import.meta.dirname, '../../..')

function startCommand(...args: string[]) {
  const command = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/import-postings.ts', ...args, '--mapping', 'nyc-jobs'],
    { cwd: root, env: process.env, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  for (const stream of [command.stdout, command.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = once(command, 'close').then(([code, signal]) => ({ code, signal, output }))
  return { command, ended }
}

it('goes on after kill -9 where it was cut off, and ends as if nothing had happened', async () => {
  const rows = 1500
  const file = generateFile('many.csv', rows)
  const first = startCommand(file, '--batch-rows', '5')
  await vi.waitFor(async () => expect(await db().importLine.count()).toBeGreaterThan(20), {
    timeout: 25_000,
    interval: 20,
  })
  first.command.kill('SIGKILL')
  expect((await first.ended).signal).toBe('SIGKILL')
  const done = await db().importLine.count()
  expect(done).toBeLessThan(rows)
  expect(await db().posting.count()).toBe(done)
  expect(await db().importRun.findMany({ select: { finishedAt: true } })).toEqual([{ finishedAt: null }])

  const report = writeFile('report.csv', '')
  const second = await startCommand(file, '--report', report).ended
  expect(second).toMatchObject({ code: 0 })
  expect(second.output).toContain('1,500 rows = 1,500 new + 0 unchanged + 0 changed + 0 refused')
  expect(second.output).toMatch(/Went on after line [\d,]+/)
  expect(fs.readFileSync(report, 'utf8').trim().split('\r\n')).toHaveLength(rows + 1)

  // One run, each row once, each posting written once.
  expect(await db().importRun.count({ where: { finishedAt: { not: null } } })).toBe(1)
  expect(await db().importRun.count()).toBe(1)
  expect(await db().importLine.count({ where: { outcome: 'new' } })).toBe(rows)
  expect(await db().posting.count({ where: { revision: 1, status: 'published' } })).toBe(rows)
  expect(await db().auditEvent.count({ where: { verb: 'posting.import' } })).toBe(rows)
}, 60_000)

it('does not run beside another import of the same source', async () => {
  const runs = await db().importRun.count()
  const { code, output } = await withAdvisoryLock('import:nyc-jobs', '', () => startCommand(smallFile).ended)
  expect(code).toBe(3)
  expect(output).toContain('Another import of nyc-jobs is running.')
  expect(await db().importRun.count()).toBe(runs)
})

it.each([
  ['a file that is not there', ['missing.csv'], 'There is no file missing.csv.'],
  ['an option that is not one', [smallFile, '--fast'], "Unknown option '--fast'"],
  ['a number that is not one', [smallFile, '--batch-rows', '0'], 'must be a whole number'],
  ['no file at all', [], 'Usage:'],
])('says what is wrong with %s', async (_, args, message) => {
  const { code, output } = await startCommand(...args).ended
  expect(code).toBe(1)
  expect(output).toContain(message)
  expect(output).not.toContain('    at ')
})
