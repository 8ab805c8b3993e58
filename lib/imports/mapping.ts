import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { DomainError } from '@/lib/platform/errors'
import {
  contractTypes,
  ir35Statuses,
  payPeriods,
  securityClearances,
  workingHours,
  workModes,
} from '@/lib/postings/schema'
import { dateFormats } from './read-date'

/**
 * The mapping file: which columns of a source's file make which part of a posting. Data, not code, so that an operator
 * can write one for another source. docs/importing.md explains every part with an example.
 */
const column = z.string().min(1)

/** One value out of a fixed few: by words in a column, else by the column's own value, else the default. */
const choice = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    words: z.array(z.strictObject({ column, any: z.array(z.string().min(1)).min(1), value })).default([]),
    column: column.optional(),
    /** Compared without regard to case. */
    values: z.record(z.string(), value).default({}),
    default: value,
  })

const bounds = z.tuple([z.number().positive(), z.number().positive()]).refine(([least, most]) => least < most)

const timeZone = z.string().refine(
  (name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    } catch {
      return false
    }
  },
  { error: 'must be the IANA name of a time zone, such as Europe/London' },
)

export const mappingSchema = z.strictObject({
  source: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens'),
  /** Columns that together name one posting for ever. */
  key: z.array(column).min(1),
  /** For sources that publish one posting once for the public and once for their own staff. */
  audience: z
    .strictObject({ column, public: z.array(z.string()).min(1), staffOnly: z.array(z.string()).min(1) })
    .optional(),
  organisation: z.strictObject({
    column,
    slugPrefix: z.string().regex(/^[a-z0-9-]*$/),
    country: z.string().regex(/^[A-Z]{2}$/),
    sector: z.string().min(1),
    /** Full names for names that the source cuts or abbreviates. */
    names: z.record(z.string(), z.string().min(1)).default({}),
    /** Words to expand in names that are not listed. */
    words: z.record(z.string(), z.string()).default({}),
  }),
  title: z.strictObject({ column }),
  /** Words with a spelling of their own, for mending titles in capitals. */
  spellings: z.array(z.string()).default([]),
  description: z.strictObject({
    parts: z.array(z.strictObject({ column, heading: z.string().optional() })).min(1),
    /** Said in place of the parts when all are blank. */
    whenBlank: z.string().min(1),
    /** Short facts that follow, each on a line of its own. */
    facts: z
      .array(z.strictObject({ label: z.string().min(1), column, blank: z.array(z.string()).default([]) }))
      .default([]),
  }),
  requirements: z.array(column).default([]),
  country: z.string().regex(/^[A-Z]{2}$/),
  region: choice(z.string()).optional(),
  city: choice(z.string()).optional(),
  workMode: choice(z.enum(workModes)),
  contractType: choice(z.enum(contractTypes)),
  workingHours: choice(z.enum(workingHours)),
  /** Null here and in the next two: the source does not say, which is another thing than no. */
  visaSponsorship: choice(z.boolean().nullable()).optional(),
  securityClearance: choice(z.enum(securityClearances).nullable()).optional(),
  ir35: choice(z.enum(ir35Statuses).nullable()).optional(),
  sector: z.string().min(1),
  language: z.string().default('en'),
  pay: z
    .strictObject({
      min: column,
      max: column,
      period: choice(z.enum(payPeriods).nullable()),
      currency: z.string().regex(/^[A-Z]{3}$/),
      plausible: z.record(z.enum(payPeriods), bounds),
    })
    .optional(),
  dates: z.strictObject({
    published: column,
    format: z.enum(dateFormats),
    timeZone,
    /** The source states no closing date: a posting stays open for this many days. */
    keepOpenDays: z.int().min(1).max(400),
  }),
  /** Where to apply; {Column} stands for the value of a column. */
  applyUrl: z.url({ protocol: /^https?$/ }).optional(),
})

export type Mapping = z.output<typeof mappingSchema>

/** Every column that a mapping names. */
export function columnsOf(mapping: Mapping): string[] {
  const choices = [
    mapping.region,
    mapping.city,
    mapping.workMode,
    mapping.contractType,
    mapping.workingHours,
    mapping.visaSponsorship,
    mapping.securityClearance,
    mapping.ir35,
  ]
  const named = [
    ...mapping.key,
    mapping.audience?.column,
    mapping.organisation.column,
    mapping.title.column,
    ...mapping.description.parts.map((part) => part.column),
    ...mapping.description.facts.map((fact) => fact.column),
    ...mapping.requirements,
    ...(mapping.pay ? [mapping.pay.min, mapping.pay.max] : []),
    mapping.dates.published,
    ...[...choices, mapping.pay?.period].flatMap((one) => [one?.column, ...(one?.words.map((w) => w.column) ?? [])]),
    ...[...(mapping.applyUrl ?? '').matchAll(/\{([^}]+)\}/g)].map((found) => found[1]),
  ]
  return [...new Set(named.filter((name) => name !== undefined))]
}

const folder = 'prisma/reference/imports'

/**
 * Reads a mapping by its name in prisma/reference/imports, or from a path that ends in .json.
 * @throws DomainError not-found, or invalid with every problem of the file.
 */
export async function readMapping(nameOrPath: string): Promise<Mapping> {
  const file = nameOrPath.endsWith('.json') ? nameOrPath : path.join(folder, `${path.basename(nameOrPath)}.json`)
  const text = await fs.readFile(file, 'utf8').catch(() => null)
  if (text === null) throw new DomainError('not-found', `There is no mapping “${nameOrPath}” (looked for ${file}).`)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new DomainError('invalid', `${file} is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`)
  }
  const read = mappingSchema.safeParse(json)
  if (!read.success)
    throw new DomainError(
      'invalid',
      `${file} is not a mapping: ${read.error.issues.map((issue) => `${issue.path.join('.') || 'file'} ${issue.message}`).join('; ')}`,
    )
  return read.data
}
