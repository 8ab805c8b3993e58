// Runs before anything is installed: plain Node 20, built-in modules only.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { run } from './steps.mjs'
import { readFault, Stop } from './stop.mjs'

const hashOf = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex')

/** The Node that the lock file pins. */
export const pinnedNode = (root) =>
  path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Whether node_modules is what the lock file says: the stamp is written after a whole install only. */
export function isInstalled(root) {
  try {
    const stamp = fs.readFileSync(path.join(root, 'node_modules/.rolecharter-installed'), 'utf8')
    return (
      stamp === hashOf(path.join(root, 'package-lock.json')) &&
      fs.existsSync(path.join(root, 'prisma/generated/client.ts'))
    )
  } catch {
    return false
  }
}

/** npm ci, then the stamp. @throws Stop */
export async function install(root) {
  try {
    await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: root,
      shell: process.platform === 'win32',
      env: { ...process.env, NODE_ENV: 'development' }, // production would leave out what the build needs
    })
    fs.writeFileSync(
      path.join(root, 'node_modules/.rolecharter-installed'),
      hashOf(path.join(root, 'package-lock.json')),
    )
  } catch (error) {
    const fault = readFault(error, root)
    if (fault instanceof Stop) throw fault
    const last = (error.output ?? error.message).trim().split('\n').slice(-12).join('\n')
    throw new Stop(
      'install failed',
      'The packages could not be installed: npm said why, below. Put it right and start again.',
      last,
    )
  }
}
