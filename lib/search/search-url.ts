import { jobsPath } from '@/lib/paths'
import type { payPeriods } from '@/lib/postings/schema'
import { type Facet, facets, notStated, notStatedWord, type SearchSort, usualKm } from './schema'

/** A competency that a job's role needs, at this level of the framework or above. */
export interface WantedCompetency {
  id: string
  level: number
}

/** Browser-safe: everything that an address of a search can say. */
export interface SearchState {
  q: string
  /** Phrases of q that stay words though they could be filters. */
  keep: string[]
  filters: Partial<Record<Facet, string[]>>
  /** All of them are needed. */
  competencies: WantedCompetency[]
  /** Pounds for one of `per`, at least. */
  pay: number | null
  per: (typeof payPeriods)[number]
  /** With pay: also jobs that state none. */
  unstated: boolean
  /** Published in the last so many days. */
  within: number | null
  /** Closes in the next so many days. */
  closing: number | null
  /** A place as it was typed; empty: anywhere. */
  near: string
  /** How far from there at most. */
  km: number
  sort: SearchSort
  page: number
}

export const payChoices = {
  year: [25_000, 30_000, 35_000, 40_000, 50_000, 60_000, 75_000, 100_000],
  day: [150, 200, 250, 300, 400, 500, 600, 800],
  hour: [12, 15, 18, 20, 25, 30, 40, 60],
} as const
export const withinChoices = [1, 3, 7, 14, 30] as const
export const closingChoices = [1, 3, 7, 14, 30] as const

/** A search without words or filters. */
export const everything: SearchState = {
  q: '',
  keep: [],
  filters: {},
  competencies: [],
  pay: null,
  per: 'year',
  unstated: false,
  within: null,
  closing: null,
  near: '',
  km: usualKm,
  sort: 'newest',
  page: 1,
}

export const defaultSort = (q: string): SearchSort => (q ? 'relevance' : 'newest')

/** How a value stands in an address and in a form. */
export const addressValue = (value: string) => (value === notStated ? notStatedWord : value)

/** Any level is level 1 and above, and goes without saying. */
const competencyText = ({ id, level }: WantedCompetency) => (level === 1 ? id : `${id}:${level}`)

/** The one address of a search: parameters in a fixed order, nothing that says what holds anyway. */
export function searchUrl(state: SearchState): string {
  const query = new URLSearchParams()
  if (state.q) query.set('q', state.q)
  for (const phrase of [...state.keep].sort()) query.append('keep', phrase)
  for (const facet of facets)
    for (const value of [...(state.filters[facet] ?? [])].sort()) query.append(facet, addressValue(value))
  for (const competency of state.competencies) query.append('competency', competencyText(competency))
  if (state.pay) {
    query.set('pay', String(state.pay))
    if (state.per !== 'year') query.set('per', state.per)
    if (state.unstated) query.set('unstated', 'yes')
  }
  if (state.within) query.set('within', String(state.within))
  if (state.closing) query.set('closing', String(state.closing))
  if (state.near) query.set('near', state.near)
  if (state.near && state.km !== usualKm) query.set('km', String(state.km))
  if (state.sort !== defaultSort(state.q)) query.set('sort', state.sort)
  if (state.page > 1) query.set('page', String(state.page))
  const text = query.toString()
  return text ? `${jobsPath}?${text}` : jobsPath
}

export const wholeListKey = 'all'

/** The address of a search with these facets listed whole. */
export function withWholeLists(address: string, lists: readonly Facet[]) {
  const query = new URLSearchParams(lists.map((facet) => [wholeListKey, facet])).toString()
  return query ? `${address}${address.includes('?') ? '&' : '?'}${query}` : address
}

/** A typed text with words of it written another way: each is known in lower case and without accents. */
export const withWords = (typed: string, instead: ReadonlyMap<string, string>) =>
  typed.replace(
    /[\p{L}\p{M}\p{N}]+/gu,
    (word) => instead.get(word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()) ?? word,
  )

/** The same search with a change, read from its first page. */
export const changedUrl = (state: SearchState, change: Partial<SearchState>) =>
  searchUrl({ ...state, page: 1, ...change })

export function withoutValue(state: SearchState, facet: Facet, value: string) {
  const left = (state.filters[facet] ?? []).filter((other) => other !== value)
  return changedUrl(state, { filters: { ...state.filters, [facet]: left } })
}

export const withoutFacet = (state: SearchState, facet: Facet) =>
  changedUrl(state, { filters: { ...state.filters, [facet]: [] } })

export const withoutCompetency = (state: SearchState, id: string) =>
  changedUrl(state, { competencies: state.competencies.filter((wanted) => wanted.id !== id) })

/** What is left of an order by distance when the place goes. */
const anywhere = (state: SearchState): Partial<SearchState> => ({
  near: '',
  km: usualKm,
  sort: state.sort === 'distance' ? defaultSort(state.q) : state.sort,
})

export const withoutPlace = (state: SearchState) => changedUrl(state, anywhere(state))

export const withoutFilters = (state: SearchState) =>
  changedUrl(state, {
    ...anywhere(state),
    filters: {},
    competencies: [],
    pay: null,
    per: 'year',
    unstated: false,
    within: null,
    closing: null,
  })

export const filterCount = (state: SearchState) =>
  facets.reduce((count, facet) => count + (state.filters[facet]?.length ?? 0), 0) +
  state.competencies.length +
  [state.pay, state.within, state.closing, state.near].filter(Boolean).length
