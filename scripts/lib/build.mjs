import fs from 'node:fs'
import path from 'node:path'
import { contentStamp, quickStamp } from './source-stamp.mjs'
import { run } from './steps.mjs'
import { readFault, Stop } from './stop.mjs'

const stampFile = (root) => path.join(root, '.next/rolecharter-built.json')

function readStamp(root) {
  try {
    return JSON.parse(fs.readFileSync(stampFile(root), 'utf8'))
  } catch {
    return {}
  }
}

/** Whether the build is of these sources. A new look at untouched files costs some milliseconds. */
export function isBuilt(root) {
  const stamp = readStamp(root)
  if (!fs.existsSync(path.join(root, '.next/standalone/server.js'))) return false
  const quick = quickStamp(root)
  if (stamp.quick === quick) return true
  if (stamp.content !== contentStamp(root)) return false
  fs.writeFileSync(stampFile(root), JSON.stringify({ ...stamp, quick }))
  return true
}

/** next build and what it leaves out; the stamp is written last, so that a build cut off is made again. @throws Stop */
export async function build(root, { onSpawn } = {}) {
  // Taken before: a file that changes while the build runs makes the next start build again.
  const stamp = { quick: quickStamp(root), content: contentStamp(root) }
  fs.rmSync(stampFile(root), { force: true })
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  try {
    const next = path.join(root, 'node_modules/next/dist/bin/next')
    await run(process.execPath, [next, 'build'], { cwd: root, env, onSpawn })
    // The matcher's weights are part of the build: no request waits for them.
    const train = ['--import', 'tsx', path.join(root, 'scripts/train-matcher.ts')]
    await run(process.execPath, train, { cwd: root, env: { ...env, ROLECHARTER_DATA: '' }, onSpawn })
    await run(process.execPath, [path.join(root, 'scripts/postbuild.mjs')], { cwd: root, env, onSpawn })
    fs.writeFileSync(stampFile(root), JSON.stringify(stamp))
  } catch (error) {
    if (error.signal) throw error // we ended it ourselves
    const fault = readFault(error, root)
    if (fault instanceof Stop) throw fault
    const last = (error.output ?? error.message).trim().split('\n').slice(-30).join('\n')
    throw new Stop('build failed', 'The product could not be built: the build said why, below.', last)
  }
}
