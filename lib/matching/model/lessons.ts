import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const line = z.string().min(3).max(400)

/** One author's example lines. A voice is written without sight of the others, so that each can judge what the rest taught. */
export const voiceSchema = z.strictObject({
  voice: z.string().regex(/^[a-z-]{2,40}$/),
  /** Whose words these are: sector, English, manner. */
  about: z.string().min(10).max(400),
  /** Lines that show a responsibility, by its id. */
  exemplars: z.record(z.string().regex(/^[a-z0-9-]+$/), z.array(line)),
  /** Lines of résumés and ads that show none: other trades, near misses, furniture. */
  background: z.array(line),
})
export type Voice = z.infer<typeof voiceSchema>

/** What a model may learn from beside the framework's own phrases. */
export type Lessons = { voices: readonly Voice[]; hash: string }

const folder = (root: string) => path.join(/* turbopackIgnore: true */ root, 'prisma/reference/lessons')

/** The project's root, where the files lie that are read and not bundled. */
export const projectRoot = () => process.env.ROLECHARTER_ROOT || process.cwd()

/** @throws Error naming the file and the place when a voice is not in the form. */
export function readLessons(root = projectRoot()): Lessons {
  const hash = createHash('sha256')
  const voices = readdirSync(folder(root))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder(root), name), 'utf8')
      hash.update(text)
      const read = voiceSchema.safeParse(JSON.parse(text))
      if (!read.success) throw new Error(`${name} is not in the form of a voice: ${z.prettifyError(read.error)}`)
      return read.data
    })
  return { voices, hash: hash.digest('hex') }
}
