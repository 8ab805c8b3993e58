import { z } from 'zod'
import { DomainError, type FieldProblems } from '@/lib/platform/errors'
import {
  contractTypes,
  ir35Statuses,
  payPeriods,
  securityClearances,
  seniorities,
  workingHours,
  workModes,
} from '@/lib/postings/schema'
import {
  type Facet,
  facets,
  kmChoices,
  maxCompetencies,
  maxQueryLength,
  notStatedWord,
  searchDepth,
  searchSorts,
  visaValues,
} from '@/lib/search/schema'

/** Parameters of an address as they come: one value, or several of the same name. */
export type RawQuery = Record<string, string | string[]>

const id = z.string().regex(/^[a-z0-9-]{1,100}$/, 'Use lower-case letters, figures and hyphens.')
const text = z.string().trim().min(1, 'Enter a value.').max(80, 'Keep it to 80 characters.')

/** What a value of each facet may be. */
const facetValues: Record<Facet, z.ZodType<string>> = {
  role: id,
  workMode: z.enum(workModes),
  contract: z.enum(contractTypes),
  hours: z.enum(workingHours),
  sector: text,
  seniority: z.enum(seniorities),
  country: z.string().regex(/^[A-Z]{2}$/, 'Use the two capital letters of a country.'),
  city: text,
  responsibility: id,
  employer: id,
  payBasis: z.enum([...payPeriods, notStatedWord]),
  visa: z.enum([...visaValues, notStatedWord]),
  clearance: z.enum([...securityClearances, notStatedWord]),
  ir35: z.enum([...ir35Statuses, notStatedWord]),
}
/** Of one parameter. */
const mostValues = 30
const several = <Value extends string>(value: z.ZodType<Value>) => z.array(value).max(mostValues)
const number = (most: number) => z.coerce.number().int().min(1).max(most)

export const largestPage = 50

export const jobSearchQuery = z.strictObject({
  q: z
    .string()
    .max(maxQueryLength)
    .optional()
    .meta({ description: 'Words to look for. “Quoted phrases” are honoured; misspelt words are corrected.' }),
  ...(Object.fromEntries(
    facets.map((facet) => [
      facet,
      several(facetValues[facet])
        .optional()
        .meta({ description: 'Repeat the parameter for several values: any of them holds.' }),
    ]),
  ) as Record<Facet, z.ZodOptional<z.ZodArray<z.ZodType<string>>>>),
  competency: z
    .array(z.string().regex(/^[a-z0-9-]{1,100}(:[1-5])?$/, 'Use an id, or an id and a level such as risk:3.'))
    .max(maxCompetencies)
    .optional()
    .meta({
      description: 'Roles that need the competency, at this level or above: `id` or `id:level`. All of them hold.',
    }),
  pay: number(1_000_000).optional().meta({ description: 'At least so many pounds for one of `per`.' }),
  per: z.enum(payPeriods).optional().meta({ description: 'With `pay`; a year if not said.' }),
  unstated: z.literal('yes').optional().meta({ description: 'With `pay`: also jobs that state none.' }),
  within: number(365).optional().meta({ description: 'Published in the last so many days.' }),
  closing: number(365).optional().meta({ description: 'Closes in the next so many days.' }),
  near: text.optional().meta({ description: 'A town, perhaps with its country after a comma.' }),
  km: z.coerce
    .number()
    .pipe(z.literal(kmChoices))
    .optional()
    .meta({ description: 'With `near`: how far from there at most.' }),
  sort: z.enum(searchSorts).optional(),
  page: number(searchDepth).default(1).meta({ description: 'From 1; page × size is at most 1,000.' }),
  size: number(largestPage).default(20).meta({ description: 'Jobs on one page.' }),
  counts: several(z.enum(facets))
    .optional()
    .meta({ description: 'Facets of which to count the values among the jobs found.' }),
})

export const noQuery = z.strictObject({})

const lists = new Set<string>([...facets, 'competency', 'counts'])

/**
 * The parameters as the schema has them. A program that mistypes a name or a value is told so, while the page forgives it.
 * @throws DomainError invalid, with the name of each parameter that is wrong
 */
export function readApiQuery<Schema extends z.ZodType>(schema: Schema, raw: RawQuery): z.output<Schema> {
  const read = schema.safeParse(
    Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, lists.has(name) ? [value].flat() : value])),
  )
  if (read.success) return read.data
  const fields: FieldProblems = {}
  const add = (name: string, message: string) => {
    fields[name] = [...(fields[name] ?? []), message]
  }
  for (const issue of read.error.issues)
    if (issue.code === 'unrecognized_keys') for (const name of issue.keys) add(name, 'There is no such parameter.')
    else add(String(issue.path[0] ?? ''), issue.message)
  const names = Object.keys(fields)
  throw new DomainError('invalid', `Not understood: ${names.slice(0, 10).join(', ').slice(0, 200)}.`, fields)
}
