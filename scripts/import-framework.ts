// node --import tsx scripts/import-framework.ts [file]   publishes a framework document; the reference when no file is named
import { readFile } from 'node:fs/promises'
import { system } from '@/lib/access/viewer'
import { currentFramework } from '@/lib/framework/current.shared'
import { importFramework } from '@/lib/framework/import-framework'
import { frameworkSchema } from '@/lib/framework/model'
import { prepareTier } from '@/lib/matching/tier-for'
import { closeDb } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'

const file = process.argv[2] ?? new URL('../prisma/reference/framework.json', import.meta.url)

try {
  const document: unknown = JSON.parse(await readFile(file, 'utf8'))
  // The reference's weights come with the build. Another framework's are made before anybody can ask for them.
  const read = file instanceof URL ? null : frameworkSchema.safeParse(document)
  if (read?.success) prepareTier(currentFramework(read.data))
  const { outcome, version, warnings } = await importFramework(system, document, { now: new Date() })
  console.log(
    outcome === 'published' ? `Framework ${version} is published.` : `Framework ${version} was published already.`,
  )
  // Advice matters when a version is new; at every start it would only be noise.
  if (outcome === 'published') for (const { message } of warnings) console.log(`  Note: ${message}`)
} catch (error) {
  process.exitCode = 1
  if (error instanceof DomainError) {
    console.error(error.message)
    for (const [path, problems] of Object.entries(error.fields))
      for (const problem of problems) console.error(`  ${path}: ${problem}`)
  } else console.error(error instanceof Error ? error.message : error)
} finally {
  await closeDb()
}
