import { spawn } from 'node:child_process'
import path from 'node:path'
import { DomainError } from '@/lib/platform/errors'
import { inTurn } from '@/lib/platform/in-turn'
import type { ExportPaper, ExportStyle } from '../export.shared'
import type { Block } from './to-blocks'

export type RenderJob = {
  format: 'docx' | 'pdf'
  blocks: Block[]
  style: ExportStyle
  paper: ExportPaper
  /** Properties of the file, which programs show instead of its name. */
  title: string
  author: string
  language: string
  /** Milliseconds since 1970; the file's date. */
  now: number
}

const limits = { queue: 8, wallMs: 20_000, heapMb: 512, fileBytes: 20 * 1024 * 1024 }
const takeTurn = inTurn(limits.queue, 'Many files are being made just now. Try again in a moment.')

/**
 * Makes the DOCX or PDF in a process of its own: it takes some hundred milliseconds and megabytes, mostly for fonts, and the
 * site goes on answering meanwhile.
 *
 * @throws DomainError `unavailable` when too many files are waiting or the file took too long.
 */
export const renderFile = (job: RenderJob): Promise<Buffer> => takeTurn(() => runChild(job))

// Found from the working directory, as the parser is.
const child = () => path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/resumes/export/render-child.mjs')

function runChild(job: RenderJob): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [...seatBelt(), `--max-old-space-size=${limits.heapMb}`, child()], {
      // Nothing of ours: no database address, no secret.
      env: {} as NodeJS.ProcessEnv,
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    })
    const clock = setTimeout(() => writer.kill('SIGKILL'), limits.wallMs)
    const output: Buffer[] = []
    let outputBytes = 0
    writer.stdout.on('data', (chunk: Buffer) => {
      outputBytes += chunk.length
      if (outputBytes > limits.fileBytes) writer.kill('SIGKILL')
      else output.push(chunk)
    })
    // A child that dies early closes its input: its exit code says what happened.
    writer.stdin.on('error', () => {})
    writer.stdin.end(JSON.stringify(job))
    writer.on('error', (error) => {
      clearTimeout(clock)
      reject(error)
    })
    writer.on('close', (code) => {
      clearTimeout(clock)
      if (code === 0) resolve(Buffer.concat(output))
      else reject(new DomainError('unavailable', 'The file could not be made. Try again in a moment.', {}, 10))
    })
  })
}

/** Where node offers it, the child may read the project's files and nothing else. */
function seatBelt() {
  if (!process.allowedNodeEnvironmentFlags.has('--permission')) return []
  return ['--permission', `--allow-fs-read=${/* turbopackIgnore: true */ process.cwd()}/*`]
}
