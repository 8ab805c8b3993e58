import path from 'node:path'
import { DomainError } from './errors'
import { runClosedChild } from './run-closed-child'

const limits = {
  wallMs: 20_000,
  heapMb: 512,
  rssBytes: 1024 * 1024 * 1024,
  pollMs: 50,
  answerBytes: 20 * 1024 * 1024,
}

/**
 * Has a script make a file in a process of its own: the job goes in as JSON, the file comes out.
 * @param script from the working directory, which is the root of the project or of the unpacked build
 * @throws DomainError unavailable when it failed or took too long
 */
export async function runWriter(script: string, job: unknown): Promise<Buffer> {
  const root = /* turbopackIgnore: true */ process.cwd()
  const child = path.join(/* turbopackIgnore: true */ root, script)
  const run = await runClosedChild(child, Buffer.from(JSON.stringify(job)), limits)
  if ('stopped' in run)
    throw new DomainError('unavailable', 'The file could not be made. Try again in a moment.', {}, 10)
  return run.output
}
