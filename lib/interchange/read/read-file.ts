import path from 'node:path'
import { z } from 'zod'
import { inTurn } from '@/lib/platform/in-turn'
import { runClosedChild } from '@/lib/platform/run-closed-child'
import { fileLimits, type Refusal, refusals } from '../rules'

const answerSchema = z.union([
  z.object({ ok: z.literal(true), kind: z.literal('json'), data: z.unknown() }),
  z.object({
    ok: z.literal(true),
    kind: z.literal('sheets'),
    sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())) })),
  }),
  z.object({ ok: z.literal(false), reason: z.enum(refusals), place: z.string().nullable() }),
])

/** A table as it stands in a file: its name, '' for a single CSV, and its cells row by row. */
export interface Sheet {
  name: string
  rows: string[][]
}
export type FileRead =
  | { ok: true; kind: 'json'; data: unknown }
  | { ok: true; kind: 'sheets'; sheets: Sheet[] }
  | { ok: false; reason: Refusal; place: string | null }

/** One at a time: two files made to eat memory at once would be worse than a second's wait. */
const oneByOne = inTurn(fileLimits.queue, 'Several files are being read just now. Try again in a moment.')

// Found from the working directory: the bundler would rewrite an address that is relative to this module.
const child = () => path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/interchange/read/child.mjs')

/**
 * Reads a file of a framework, whatever its name says: JSON, CSV, a ZIP of CSV files, or XLSX. It is opened in a process of
 * its own under limits of time and memory. A file that cannot be read is a value, not an error.
 *
 * @throws DomainError `unavailable` with `retryAfterSeconds` when too many files are waiting
 */
export async function readFile(bytes: Uint8Array): Promise<FileRead> {
  if (bytes.byteLength > fileLimits.fileBytes) return { ok: false, reason: 'too-large', place: null }
  const run = await oneByOne(() => runClosedChild(child(), bytes, fileLimits))
  if ('stopped' in run) return { ok: false, reason: run.stopped, place: null }
  try {
    return answerSchema.parse(JSON.parse(run.output.toString('utf8')))
  } catch {
    return { ok: false, reason: 'damaged', place: null }
  }
}
