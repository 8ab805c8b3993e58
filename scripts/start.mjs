// npm start: install, database, migrations, content, build, server. Until the install is done this runs on whatever Node the
// machine has (20 or later) with built-in modules only; then it goes on under the Node that the lock file pins.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, isInstalled, pinnedNode } from './lib/install.mjs'
import { help, readOptions } from './lib/start-options.mjs'
import { say, step } from './lib/steps.mjs'
import { readFault, Stop } from './lib/stop.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** The one way out for everything that went wrong: a sentence, what a program said about it, and the code. */
function end(error) {
  const fault = readFault(error, root)
  if (!(fault instanceof Stop)) {
    console.error(`Something unexpected went wrong: ${fault?.stack ?? fault}`)
    process.exit(1)
  }
  console.error(fault.message)
  if (fault.detail) console.error(`\n${fault.detail}`)
  process.exit(fault.exitCode)
}

/** Runs this script again under the pinned Node and ends as it ends. Signals reach it, and it ends when we are killed. */
function goOnWith(node) {
  const child = spawn(node, [path.join(root, 'scripts/start.mjs'), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ROLECHARTER_RELAY: String(Date.now() - Math.round(performance.now())) },
  })
  // Ctrl-C goes to the whole group: the child stops things in order, and we wait for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
}

async function main() {
  const options = readOptions(process.argv.slice(2))
  if (options.help) return console.log(help)
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 11))
    throw new Stop(
      'usage',
      `This needs Node 20.11 or later to begin with; this is ${process.version}. See https://nodejs.org.`,
    )
  if (!process.env.ROLECHARTER_RELAY) say('Rolecharter')
  if (!isInstalled(root)) await step('install packages', () => install(root))
  const node = pinnedNode(root)
  const pinned = JSON.parse(fs.readFileSync(path.join(root, 'node_modules/node/package.json'), 'utf8')).version
  if (process.versions.node !== pinned && fs.existsSync(node)) return goOnWith(node)
  const { serve } = await import('./lib/serve.mjs')
  await serve(root, options, end)
}

main().catch(end)
