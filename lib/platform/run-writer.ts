import { spawn } from 'node:child_process'
import path from 'node:path'
import { DomainError } from './errors'

const limits = { wallMs: 20_000, heapMb: 512, fileBytes: 20 * 1024 * 1024 }

/**
 * Has a script make a file in a process of its own: the job goes in as JSON, the file comes out. It may read the project's
 * files where node offers to hold it to that, and gets nothing of ours: no database address, no secret.
 * @param script from the root of the project, which is where it is looked for
 * @throws DomainError unavailable when it failed or took too long
 */
export function runWriter(script: string, job: unknown): Promise<Buffer> {
  const root = /* turbopackIgnore: true */ process.cwd()
  const seatBelt = process.allowedNodeEnvironmentFlags.has('--permission')
    ? ['--permission', `--allow-fs-read=${root}/*`]
    : []
  return new Promise((resolve, reject) => {
    const writer = spawn(
      process.execPath,
      [...seatBelt, `--max-old-space-size=${limits.heapMb}`, path.join(/* turbopackIgnore: true */ root, script)],
      { env: {} as NodeJS.ProcessEnv, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true },
    )
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
