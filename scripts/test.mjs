// npm test: every test there is, and one line at the end that adds them up. Like the start script it installs what is needed
// first, on whatever Node the machine has, and goes on under the Node that the lock file pins.
//   npm test -- unit integration        only these suites
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, isInstalled, pinnedNode } from './lib/install.mjs'
import { step } from './lib/steps.mjs'
import { Stop } from './lib/stop.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-reports-'))
const bin = (name) => path.join(root, 'node_modules/.bin', name)

/** Runs a program with its output on the terminal. @returns its exit code; a signal counts as 1 */
const show = (command, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** A suite that ends badly without a failed test, because a file could not be read or it crashed, has failed all the same. */
const atLeastOne = (count, code) => (code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count)

async function vitest(project) {
  const file = path.join(reports, `${project}.json`)
  const args = [
    'run',
    '--config',
    '.config/vitest.config.ts',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    file,
  ]
  const code = await show(bin('vitest'), args)
  const report = readReport(file)
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  return atLeastOne({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, skipped }, code)
}

async function checks() {
  const file = path.join(reports, 'checks.json')
  const code = await show(process.execPath, ['scripts/check.mjs', '--without', 'unit tests', '--report', file])
  return atLeastOne(readReport(file) ?? { passed: 0, failed: 0 }, code)
}

async function buildProduct() {
  const { build, isBuilt } = await import('./lib/build.mjs')
  const { generateClient } = await import('./lib/prisma-client.mjs')
  await generateClient(root)
  if (!isBuilt(root)) await step('build', () => build(root))
}

async function browser() {
  await buildProduct()
  const { ensureBrowser } = await import('./lib/browser.mjs')
  await ensureBrowser(root)
  const file = path.join(reports, 'browser.json')
  const code = await show(
    bin('playwright'),
    ['test', '--config', '.config/playwright.config.ts', '--reporter', 'list,json'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    },
  )
  const stats = readReport(file)?.stats
  return atLeastOne(
    {
      passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
      failed: stats?.unexpected ?? 0,
      skipped: stats?.skipped ?? 0,
    },
    code,
  )
}

const suites = {
  checks,
  unit: () => vitest('unit'),
  integration: () => vitest('integration'),
  start: async () => {
    await buildProduct()
    return vitest('start')
  },
  browser,
}

async function main() {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !suites[name])
  if (unknown.length > 0)
    throw new Stop('usage', `There is no suite ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.`)
  if (!isInstalled(root)) await step('install packages', () => install(root))
  const node = pinnedNode(root)
  if (fs.realpathSync(process.execPath) !== fs.realpathSync(node)) {
    process.exitCode =
      spawnSync(node, [path.join(root, 'scripts/test.mjs'), ...wanted], { stdio: 'inherit' }).status ?? 1
    return
  }
  const total = { passed: 0, failed: 0, skipped: 0 }
  const lines = []
  for (const [name, run] of Object.entries(suites)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`\n── ${name}`)
    const began = performance.now()
    const count = await run().catch((error) => {
      console.error(error instanceof Stop ? `${error.message}\n${error.detail}` : error)
      return { passed: 0, failed: 1 }
    })
    for (const key of Object.keys(total)) total[key] += count[key] ?? 0
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    lines.push(
      `${name.padEnd(12)} ${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''} in ${seconds} s`,
    )
  }
  console.log(`\n${lines.join('\n')}`)
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

main()
  .catch((error) => {
    console.error(error instanceof Stop ? `${error.message}\n${error.detail}` : error)
    process.exitCode = error instanceof Stop ? error.exitCode : 1
    console.log('0 passed, 1 failed')
  })
  .finally(() => fs.rmSync(reports, { recursive: true, force: true }))
