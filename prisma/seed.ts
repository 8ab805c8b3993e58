// node --import tsx prisma/seed.ts   plants the demo content; ROLECHARTER_DATA names the data directory, .data when absent
import { closeDb } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { plantSeed } from './seeding/plant-seed'

try {
  const planted = await plantSeed({ dataDir: process.env.ROLECHARTER_DATA ?? '.data', now: new Date() })
  console.log(
    `New: ${planted.organisations} organisations, ${planted.postings} postings, ${planted.accounts} demo accounts.`,
  )
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof Error ? error.message : error)
  if (error instanceof DomainError)
    for (const [field, problems] of Object.entries(error.fields))
      for (const problem of problems) console.error(`  ${field}: ${problem}`)
} finally {
  await closeDb()
}
