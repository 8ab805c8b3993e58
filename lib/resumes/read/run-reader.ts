import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { DomainError } from '@/lib/platform/errors'
import { parseLimits, type Refusal } from '../rules'

export type Limits = { wallMs: number; rssBytes: number; pollMs: number }
type Run = { output: string } | { stopped: Refusal }

/**
 * Runs the reader (child.mjs) over a file and gives back what it printed, or why it was stopped.
 *
 * @throws DomainError `unavailable` with `retryAfterSeconds` when too many files are waiting.
 */
export function runReader(bytes: Uint8Array, limits: Limits): Promise<Run> {
  return inTurn(() => runChild(bytes, limits))
}

// Found from the working directory, which is the project's root in development and the unpacked build's root in
// production: the bundler would rewrite an address that is relative to this module.
const child = () => path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/resumes/read/child.mjs')

function runChild(bytes: Uint8Array, limits: Limits): Promise<Run> {
  return new Promise((resolve, reject) => {
    const reader = spawn(process.execPath, [...seatBelt(), `--max-old-space-size=${parseLimits.heapMb}`, child()], {
      // Nothing of ours: no database address, no secret.
      env: {} as NodeJS.ProcessEnv,
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    })
    let stopped: Refusal | undefined
    const stop = (reason: Refusal) => {
      stopped ??= reason
      reader.kill('SIGKILL')
    }
    const clock = setTimeout(() => stop('too-complex'), limits.wallMs)
    const watchdog = setInterval(async () => {
      if ((await residentBytes(reader.pid)) > limits.rssBytes) stop('too-complex')
    }, limits.pollMs)

    const output: Buffer[] = []
    let outputBytes = 0
    reader.stdout.on('data', (chunk: Buffer) => {
      outputBytes += chunk.length
      if (outputBytes > parseLimits.answerBytes) stop('too-long')
      else output.push(chunk)
    })
    // A child that dies early closes its input: the answer, or its absence, says what happened.
    reader.stdin.on('error', () => {})
    reader.stdin.end(bytes)

    const settle = () => {
      clearTimeout(clock)
      clearInterval(watchdog)
    }
    reader.on('error', (error) => {
      settle()
      reject(error)
    })
    reader.on('close', (code) => {
      settle()
      if (stopped) return resolve({ stopped })
      // Out of heap, or out of stack: the file asked for more than any résumé needs.
      resolve(code === 0 ? { output: Buffer.concat(output).toString('utf8') } : { stopped: 'too-complex' })
    })
  })
}

/** Where node offers it, the child may read the project's files and nothing else: no writing, no processes, no threads. */
function seatBelt() {
  if (!process.allowedNodeEnvironmentFlags.has('--permission')) return []
  return ['--permission', `--allow-fs-read=${/* turbopackIgnore: true */ process.cwd()}/*`]
}

/** Resident memory of a process; 0 where /proc does not tell, and the heap limit and the clock are left to guard. */
async function residentBytes(pid: number | undefined) {
  try {
    const pages = Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1])
    return Number.isFinite(pages) ? pages * 4096 : 0
  } catch {
    return 0
  }
}

let running: Promise<unknown> = Promise.resolve()
let waiting = 0

/** One child at a time: two files made to eat memory at once would be worse than a second's wait. */
async function inTurn<T>(run: () => Promise<T>): Promise<T> {
  if (waiting >= parseLimits.queue)
    throw new DomainError('unavailable', 'Many résumés are being read just now. Try again in a moment.', {}, 10)
  waiting++
  const before = running
  const mine = before.then(run, run)
  running = mine.catch(() => {})
  try {
    return await mine
  } finally {
    waiting--
  }
}
