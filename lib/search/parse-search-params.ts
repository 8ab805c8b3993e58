import { z } from 'zod'
import { contractTypes, seniorities, workModes } from '@/lib/postings/schema'
import { facets, maxFacetValues, maxQueryLength, searchDepth, searchSorts } from './schema'
import { defaultSort, type SearchState } from './search-url'

export const pageSize = 20
const lastPage = searchDepth / pageSize

type Params = Record<string, string | string[] | undefined>

/** Text of an address without what cannot be in a value: control characters and blanks around it. */
const clean = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
const one = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => first(value as string | string[] | undefined), schema)

/** Each value that is one, in order and once; the others are as if they were not there. */
const some = (value: z.ZodType<string>) =>
  z
    .preprocess(
      (given) => (given === undefined ? [] : [given].flat().slice(0, 2 * maxFacetValues)),
      z.array(z.unknown()),
    )
    .transform((given) => {
      const values = given.flatMap((text) => {
        const read = value.safeParse(typeof text === 'string' ? clean(text) : text)
        return read.success ? [read.data] : []
      })
      return [...new Set(values)].sort().slice(0, maxFacetValues)
    })

const name = z.string().min(1).max(80)
const schema = z.object({
  q: one(z.string().transform((text) => clean(text).slice(0, maxQueryLength).trim())).catch(''),
  role: some(z.string().regex(/^[a-z0-9-]{1,100}$/)),
  workMode: some(z.enum(workModes)),
  contract: some(z.enum(contractTypes)),
  sector: some(name),
  seniority: some(z.enum(seniorities)),
  country: some(z.string().regex(/^[A-Z]{2}$/)),
  city: some(name),
  responsibility: some(z.string().regex(/^[a-z0-9-]{1,100}$/)),
  pay: one(z.coerce.number().int().min(1).max(1_000_000).nullable()).catch(null),
  unstated: one(z.literal('yes')).optional().catch(undefined),
  within: one(z.coerce.number().int().min(1).max(365).nullable()).catch(null),
  sort: one(z.enum(searchSorts)).optional().catch(undefined),
  page: one(z.coerce.number().int().min(1)).catch(1),
})

/**
 * The search that an address asks for. Whatever is not understood, such as an old bookmark or a mistyped value, falls back to
 * what holds without it; it never fails.
 */
export function parseSearchParams(params: Params): SearchState {
  const read = schema.parse(params)
  return {
    q: read.q,
    filters: Object.fromEntries(facets.flatMap((facet) => (read[facet].length ? [[facet, read[facet]]] : []))),
    pay: read.pay,
    unstated: read.pay !== null && read.unstated === 'yes',
    within: read.within,
    sort: read.sort ?? defaultSort(read.q),
    page: Math.min(read.page, lastPage),
  }
}
