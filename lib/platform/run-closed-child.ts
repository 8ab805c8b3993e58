import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'

export interface ChildLimits {
  wallMs: number
  rssBytes: number
  pollMs: number
  heapMb: number
  answerBytes: number
}
type Run = { output: Buffer } | { stopped: 'too-complex' | 'too-long' }

/**
 * Runs a script over what it is given, as a process of its own with nothing of ours in its environment, and gives back what it
 * printed, or why it was stopped. A script that opens the file of a stranger loads `closed/closed-process.mjs` before anything
 * else, which takes network and disk away.
 */
export function runClosedChild(script: string, bytes: Uint8Array, limits: ChildLimits): Promise<Run> {
  return new Promise((resolve, reject) => {
    const reader = spawn(process.execPath, [...seatBelt(), `--max-old-space-size=${limits.heapMb}`, script], {
      // Nothing of ours: no database address, no secret.
      env: {} as NodeJS.ProcessEnv,
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    })
    let stopped: 'too-complex' | 'too-long' | undefined
    const stop = (reason: 'too-complex' | 'too-long') => {
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
      if (outputBytes > limits.answerBytes) stop('too-long')
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
      // Out of heap, or out of stack: the file asked for more than any such file needs.
      resolve(code === 0 ? { output: Buffer.concat(output) } : { stopped: 'too-complex' })
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
