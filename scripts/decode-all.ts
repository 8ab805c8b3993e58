// Reads every published posting that has no current decoding, now and here, and says what came of it.
//   npm run decode:all
import { currentMatcher } from '@/lib/decoding/current-matcher'
import { decodePosting, parkPosting } from '@/lib/decoding/decode-posting'
import { listUndecoded } from '@/lib/decoding/list-undecoded'
import { closeDb } from '@/lib/platform/db'

const atOnce = 200

async function main(): Promise<number> {
  const matcher = await currentMatcher()
  if (!matcher) {
    process.stderr.write('No framework is published yet: run scripts/import-framework.ts first.\n')
    return 1
  }
  const began = performance.now()
  const tally = { decoded: 0, unchanged: 0, gone: 0, parked: 0 }
  for (;;) {
    const due = await listUndecoded(matcher, atOnce)
    if (due.length === 0) break
    for (const postingId of due)
      try {
        tally[await decodePosting(matcher, postingId, new Date())]++
      } catch (error) {
        await parkPosting(matcher, postingId, String(error), new Date())
        tally.parked++
        process.stderr.write(`Posting ${postingId} could not be read: ${error}\n`)
      }
    if (process.stderr.isTTY) process.stderr.write(`\r${tally.decoded} read`)
  }
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(
    `${tally.decoded} postings read with ${matcher.tier.id} in ${seconds.toFixed(1)} s, ${tally.unchanged} had the same words, ${tally.parked} could not be read\n`,
  )
  return tally.parked > 0 ? 2 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  await closeDb()
}
