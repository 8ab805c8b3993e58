import { z } from 'zod'
import {
  contractTypes,
  ir35Statuses,
  payPeriods,
  securityClearances,
  seniorities,
  workingHours,
  workModes,
} from '@/lib/postings/schema'
import { readKeys } from './query-tokens'
import {
  type Facet,
  facets,
  kmChoices,
  maxCompetencies,
  maxFacetValues,
  maxQueryLength,
  notStated,
  notStatedWord,
  searchDepth,
  searchSorts,
  usualKm,
  visaValues,
} from './schema'
import { defaultSort, type SearchState, type WantedCompetency, wholeListKey } from './search-url'

export const pageSize = 20
const lastPage = searchDepth / pageSize

type Params = Record<string, string | string[] | undefined>

/** Text of an address without what cannot be in a value: control characters, halves of letters and blanks around it. */
const clean = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
const one = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => first(value as string | string[] | undefined), schema)
const words = (most: number) =>
  one(z.string().transform((text) => clean(clean(text.slice(0, 4 * most)).slice(0, most)))).catch('')
const number = (most: number) => one(z.coerce.number().int().min(1).max(most).nullable()).catch(null)

/** “£40,000” and “40k” as 40000. */
const amount = z
  .string()
  .transform((text) => {
    const [, figure, thousands] = /^£?([\d,.\s]*\d)\s*(k?)$/i.exec(clean(text)) ?? []
    return Math.round(Number(figure?.replace(/[,\s]/g, '') ?? Number.NaN) * (thousands ? 1000 : 1))
  })
  .pipe(z.number().min(1).max(1_000_000))

/** Each value that is one, in order and once; the others are as if they were not there. */
const some = <T extends string>(value: z.ZodType<T>, most = maxFacetValues) =>
  z
    .preprocess((given) => (given === undefined ? [] : [given].flat().slice(0, 2 * most)), z.array(z.unknown()))
    .transform((given) => {
      const values = given.flatMap((text) => {
        const read = value.safeParse(typeof text === 'string' ? clean(text) : text)
        return read.success ? [read.data] : []
      })
      return [...new Set(values)].sort().slice(0, most)
    })

const name = z.string().min(1).max(80)
const id = z.string().regex(/^[a-z0-9-]{1,100}$/)
const orNotStated = (value: z.ZodType<string>) =>
  z.union([z.literal(notStatedWord).transform(() => notStated), value]) as z.ZodType<string>

const schema = z.object({
  q: words(maxQueryLength),
  role: some(id),
  workMode: some(z.enum(workModes)),
  contract: some(z.enum(contractTypes)),
  hours: some(z.enum(workingHours)),
  sector: some(name),
  seniority: some(z.enum(seniorities)),
  country: some(z.string().regex(/^[A-Z]{2}$/)),
  city: some(name),
  responsibility: some(id),
  employer: some(id),
  payBasis: some(orNotStated(z.enum(payPeriods))),
  visa: some(orNotStated(z.enum(visaValues))),
  clearance: some(orNotStated(z.enum(securityClearances))),
  ir35: some(orNotStated(z.enum(ir35Statuses))),
  competency: some(z.string().regex(/^[a-z0-9-]{1,100}(:[1-5])?$/), 2 * maxCompetencies),
  level: number(5),
  pay: one(amount.nullable()).catch(null),
  per: one(z.enum(payPeriods)).catch('year'),
  unstated: one(z.literal('yes')).optional().catch(undefined),
  within: number(365),
  closing: number(365),
  near: words(100),
  km: one(z.coerce.number().refine((km) => kmChoices.some((choice) => choice === km))).catch(usualKm),
  sort: one(z.enum(searchSorts)).optional().catch(undefined),
  page: one(z.coerce.number().int().min(1)).catch(1),
})

/** What stands for pay in the address and is no amount, so that it can be said; empty when there is nothing to say. */
export function unreadPay(params: Params): string {
  const typed = clean((first(params.pay) ?? '').slice(0, 120)).slice(0, 30)
  return typed && !amount.safeParse(typed).success ? typed : ''
}

/** Facets that are to be listed whole, by the parameter that says so. It is a way to look at a search, and no part of it. */
export const wholeLists = (params: Params): Facet[] => some(z.enum(facets)).parse(params[wholeListKey])

/** One wish for each competency, its highest; a form says the level of the one without in a field of its own. */
function readCompetencies(texts: readonly string[], level: number): WantedCompetency[] {
  const levels = new Map<string, number>()
  for (const text of texts) {
    const [id = '', own] = text.split(':')
    levels.set(id, Math.max(levels.get(id) ?? 1, own ? Number(own) : level))
  }
  return [...levels].slice(0, maxCompetencies).map(([id, level]) => ({ id, level }))
}

/**
 * The search that an address asks for. Whatever is not understood, such as an old bookmark or a mistyped value, falls back to
 * what holds without it, and what is too much is cut to what counts; it never fails.
 */
export function parseSearchParams(params: Params): SearchState {
  const read = schema.parse(params)
  const sort = read.sort === 'distance' && !read.near ? undefined : read.sort
  return {
    q: read.q,
    keep: read.q ? readKeys(params.keep) : [],
    filters: Object.fromEntries(facets.flatMap((facet) => (read[facet].length ? [[facet, read[facet]]] : []))),
    competencies: readCompetencies(read.competency, read.level ?? 1),
    pay: read.pay,
    per: read.pay === null ? 'year' : read.per,
    unstated: read.pay !== null && read.unstated === 'yes',
    within: read.within,
    closing: read.closing,
    near: read.near,
    km: read.near ? read.km : usualKm,
    sort: sort ?? defaultSort(read.q),
    page: Math.min(read.page, lastPage),
  }
}
