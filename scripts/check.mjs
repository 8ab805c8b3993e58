// npm run check: everything that needs no service. Two run side by side; each prints only when it fails.
//   --without NAME     leave one out      --report FILE   write the counts as JSON
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

const root = path.resolve(import.meta.dirname, '..')
const bin = (name) => path.join(root, 'node_modules/.bin', name)

const checks = [
  ['types', bin('tsc'), ['--noEmit']],
  ['lint and format', bin('biome'), ['check', '--error-on-warnings', '.']],
  [
    'imports',
    bin('depcruise'),
    [
      '--config',
      '.config/dependency-cruiser.cjs',
      'app',
      'components',
      'lib',
      'scripts',
      'tests',
      'prisma',
      'proxy.ts',
    ],
  ],
  ['import rules can fail', process.execPath, ['scripts/check-import-rules.mjs']],
  ['unused code', bin('knip'), ['--config', '.config/knip.json']],
  ['matcher floors', process.execPath, ['--import', 'tsx', 'scripts/evaluate-matcher.ts']],
  ['lock file', process.execPath, ['scripts/check-lock-file.mjs']],
  [
    'unit tests',
    bin('vitest'),
    ['run', '--config', '.config/vitest.config.ts', '--project', 'unit', '--reporter', 'dot'],
  ],
]

function run([name, command, args]) {
  const started = performance.now()
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } })
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
    })
    child.stderr.on('data', (data) => {
      output += data
    })
    child.on('error', (error) => done({ name, passed: false, output: String(error) }))
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(22)} ${seconds.padStart(5)} s`)
      if (code !== 0) console.log(output.trim())
      done({ passed: code === 0 })
    })
  })
}

/** Two at a time: the machines that run this have two cores. */
const { values } = parseArgs({ options: { without: { type: 'string' }, report: { type: 'string' } } })
const waiting = checks.filter(([name]) => name !== values.without)
const results = []
await Promise.all(
  [1, 2].map(async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next))
  }),
)
const failed = results.filter(({ passed }) => !passed).length
console.log(failed === 0 ? `All ${results.length} checks passed.` : `${failed} of ${results.length} checks failed.`)
if (values.report) fs.writeFileSync(values.report, JSON.stringify({ passed: results.length - failed, failed }))
process.exitCode = failed === 0 ? 0 : 1
