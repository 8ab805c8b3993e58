import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { DomainError } from '@/lib/platform/errors'
import { parseLimits, type Refusal, refusals } from './rules'

export type ParsedResume = {
  ok: true
  kind: 'pdf' | 'docx' | 'txt'
  /** Lines may be cut by the page's width, and can be joined again. */
  wrapped: boolean
  /** One text for each page; a kind without pages has one. */
  pages: string[]
}
export type UnreadableResume = { ok: false; reason: Refusal }

const answerSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    kind: z.enum(['pdf', 'docx', 'txt']),
    wrapped: z.boolean(),
    pages: z.array(z.string()).max(parseLimits.pages),
  }),
  z.object({ ok: z.literal(false), reason: z.enum(refusals) }),
])

type Limits = { wallMs: number; rssBytes: number; pollMs: number }

/**
 * Reads a PDF, DOCX or plain-text file, whatever its name says. The file is read in a process of its own, one at a time,
 * under limits of time and memory, and never touches the disk. A file that cannot be read is a value, not an error.
 *
 * @throws DomainError `unavailable` with `retryAfterSeconds` when too many files are waiting.
 */
export async function parseResume(
  bytes: Uint8Array,
  limits: Limits = parseLimits,
): Promise<ParsedResume | UnreadableResume> {
  if (bytes.byteLength > parseLimits.fileBytes) return { ok: false, reason: 'too-large' }
  return inTurn(() => runChild(bytes, limits))
}

// Found from the working directory, which is the project's root in development and the unpacked build's root in
// production: the bundler would rewrite an address that is relative to this module.
const child = () => path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/resumes/parse-child.mjs')

function runChild(bytes: Uint8Array, limits: Limits): Promise<ParsedResume | UnreadableResume> {
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
      if (stopped) return resolve({ ok: false, reason: stopped })
      // Out of heap, or out of stack: the file asked for more than any résumé needs.
      if (code !== 0) return resolve({ ok: false, reason: 'too-complex' })
      const answer = answerSchema.safeParse(readJson(Buffer.concat(output).toString('utf8')))
      resolve(answer.success ? answer.data : { ok: false, reason: 'damaged' })
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

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
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
