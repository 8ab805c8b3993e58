import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { postingInputSchema } from '@/lib/postings/schema'

const organisationSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  sector: z.string(),
  country: z.string(),
  description: z.string().min(1),
  website: z.url(),
})

const postingSchema = z.strictObject({
  /** Unique in all files: what a problem is reported under. */
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Slug of the organisation. */
  organisation: z.string(),
  /** Days before the day of seeding, so that a fresh installation looks like a running market whenever it is made. */
  postedDaysAgo: z.number().int().min(0).max(45),
  /** Days after the day of seeding. */
  closesInDays: z.number().int().min(10).max(60),
  input: postingInputSchema,
})

type SeedOrganisation = z.output<typeof organisationSchema>
export type SeedPosting = z.output<typeof postingSchema>
export interface Seed {
  organisations: SeedOrganisation[]
  postings: SeedPosting[]
}

const reference = path.join(import.meta.dirname, '../reference/seed')

/**
 * The demo content of prisma/reference/seed: organisations in the order of their file, postings oldest first.
 * @throws Error naming every problem of every file, so that one run shows all that has to be put right
 */
export function readSeed(directory = reference): Seed {
  const problems: string[] = []
  const read = <T extends z.ZodType>(file: string, schema: T): z.output<T>[] => {
    const list: unknown = JSON.parse(readFileSync(path.join(directory, file), 'utf8'))
    if (!Array.isArray(list)) {
      problems.push(`${file} is not a list`)
      return []
    }
    return list.flatMap((item, index) => {
      const parsed = schema.safeParse(item)
      if (parsed.success) return [parsed.data]
      const name = item?.key ?? item?.slug ?? `item ${index}`
      for (const { path: at, message } of parsed.error.issues)
        problems.push(`${file}: ${name}: ${at.join('.')}: ${message}`)
      return []
    })
  }

  const organisations = read('organisations.json', organisationSchema)
  const postings = readdirSync(path.join(directory, 'postings'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => read(path.join('postings', file), postingSchema))

  const known = new Set(organisations.map(({ slug }) => slug))
  for (const { key, organisation } of postings)
    if (!known.has(organisation)) problems.push(`${key}: there is no organisation ${organisation}`)
  for (const slug of repeated(organisations.map((organisation) => organisation.slug)))
    problems.push(`the organisation ${slug} is there twice`)
  for (const key of repeated(postings.map((posting) => posting.key))) problems.push(`the key ${key} is there twice`)
  // A posting that is planted already is known again by its title.
  for (const title of repeated(postings.map(({ organisation, input }) => `${organisation}: ${input.title}`)))
    problems.push(`the same organisation has this title twice: ${title}`)

  if (problems.length > 0) throw new Error(`The demo content is not right:\n  ${problems.join('\n  ')}`)
  const postedFirst = (a: SeedPosting, b: SeedPosting) => b.postedDaysAgo - a.postedDaysAgo || (a.key < b.key ? -1 : 1)
  return { organisations, postings: postings.sort(postedFirst) }
}

function repeated(values: string[]) {
  return new Set(values.filter((value, index) => values.indexOf(value) !== index))
}
