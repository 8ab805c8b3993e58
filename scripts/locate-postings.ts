// Gives coordinates to the postings that name a town and have none; does nothing where all are there.
//   npm run postings:locate
import { closeDb } from '@/lib/platform/db'
import { locatePostings } from '@/lib/postings/locate-postings'

try {
  const { located, unknown } = await locatePostings()
  if (located > 0 || unknown > 0)
    process.stdout.write(`${located} postings found on the map, ${unknown} towns not known.\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  await closeDb()
}
