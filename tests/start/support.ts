import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** A data folder of its own below the system's temporary folder, open to the account that PostgreSQL runs as. */
export function aDataFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-start-'))
  fs.chmodSync(folder, 0o755)
  return folder
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
}

export interface Started {
  process: ChildProcess
  output: () => string
  /** Resolves with the exit code. */
  ended: Promise<number | null>
  /** Resolves when the output holds the words; rejects when it ends before. */
  says: (words: string) => Promise<void>
}

/** Runs the real start script as a person would, less the demo content, which takes time and matters to other tests. */
export function start(args: string[], env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      text += data
      for (const listener of listeners) listener()
    })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    process: child,
    output: () => text,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!text.includes(words)) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        look()
        void ended.then(() => reject(new Error(`It ended without saying ${JSON.stringify(words)}:\n${text}`)))
      }),
  }
}

/** Starts and ends: for what must end with a sentence. */
export async function startAndEnd(args: string[], env: Record<string, string> = {}) {
  const started = start(args, env)
  const code = await started.ended
  return { code, output: started.output() }
}

/** Whether a process runs; one that has ended and waits for nobody to ask is not running. */
export function isRunning(pid: number) {
  try {
    return !fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.startsWith('Z')
  } catch {
    return false
  }
}

export async function until(condition: () => boolean | Promise<boolean>, what: string, timeoutMs = 20_000) {
  const end = Date.now() + timeoutMs
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export const readLock = (folder: string) =>
  JSON.parse(fs.readFileSync(path.join(folder, 'start.lock'), 'utf8')) as {
    pid: number
    url: string
    webPid: number
    dbPid: number
  }

/** Ends what a test left running, by the ids that it knows. */
export async function endWhole(started: Started, folder: string) {
  if (started.process.exitCode === null && started.process.signalCode === null) {
    started.process.kill('SIGTERM')
    await started.ended
  }
  fs.rmSync(folder, { recursive: true, force: true })
}
