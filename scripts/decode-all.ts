// Reads every published posting that has no current decoding, now and here, and says what came of it.
//   npm run decode:all -- [--processes N]      how many read side by side; default: one for each processor, at most four
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { currentMatcher } from '@/lib/decoding/current-matcher'
import { decodePostings, parkPosting } from '@/lib/decoding/decode-posting'
import { listUndecoded, type WorkShare } from '@/lib/decoding/list-undecoded'
import { closeDb } from '@/lib/platform/db'

const listed = 2000
const atOnce = 100

interface Tally {
  decoded: number
  unchanged: number
  parked: number
}

/** @returns null before a framework is published */
async function decodeShare(share: WorkShare): Promise<Tally | null> {
  const matcher = await currentMatcher()
  if (!matcher) return null
  const tally = { decoded: 0, unchanged: 0, parked: 0 }
  for (;;) {
    const due = await listUndecoded(matcher, listed, share)
    if (due.length === 0) return tally
    for (let start = 0; start < due.length; start += atOnce) {
      const result = await decodePostings(matcher, due.slice(start, start + atOnce), new Date())
      tally.decoded += result.decoded
      tally.unchanged += result.unchanged
      for (const { postingId, reason } of result.unread) {
        await parkPosting(matcher, postingId, reason, new Date())
        tally.parked++
        process.stderr.write(`Posting ${postingId} could not be read: ${reason}\n`)
      }
    }
  }
}

/** The same command for one share of the postings; it answers with its tally. */
function decodeElsewhere({ part, of }: WorkShare): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const args = ['--import', 'tsx', fileURLToPath(import.meta.url), '--share', `${part}/${of}`]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let answer = ''
    child.stdout.on('data', (text) => {
      answer += text
    })
    child.on('error', reject)
    child.on('close', (code, signal) =>
      code === 0 ? resolve(JSON.parse(answer)) : reject(new Error(`A process ended with ${signal ?? code}.`)),
    )
  })
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { processes: { type: 'string' }, share: { type: 'string' } } })
  if (values.share) {
    const [part = 0, of = 1] = values.share.split('/').map(Number)
    process.stdout.write(JSON.stringify(await decodeShare({ part, of })))
    return 0
  }
  const processes = Number(values.processes ?? Math.min(4, availableParallelism()))
  if (!Number.isInteger(processes) || processes < 1 || processes > 64)
    throw new Error('--processes takes a whole number from 1 to 64.')
  const began = performance.now()
  const matcher = await currentMatcher()
  if (!matcher) {
    process.stderr.write('No framework is published yet: run scripts/import-framework.ts first.\n')
    return 1
  }
  // Here is one of them; the others get the rest.
  const tallies = await Promise.all(
    Array.from({ length: processes }, (_, part) =>
      part === 0 ? decodeShare({ part, of: processes }) : decodeElsewhere({ part, of: processes }),
    ),
  )
  const sum = (count: keyof Tally) => tallies.reduce((total, tally) => total + (tally?.[count] ?? 0), 0)
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(
    `${sum('decoded')} postings read with ${matcher.tier.id} in ${seconds.toFixed(1)} s, ${sum('unchanged')} had the same words, ${sum('parked')} could not be read\n`,
  )
  return sum('parked') > 0 ? 2 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  await closeDb()
}
