import { jobsPath } from '@/lib/paths'
import { type Facet, facets, type SearchSort } from './schema'

/** Browser-safe: everything that an address of a search can say. */
export interface SearchState {
  q: string
  filters: Partial<Record<Facet, string[]>>
  /** Pounds a year, at least. */
  pay: number | null
  /** With pay: also jobs that state none. */
  unstated: boolean
  /** Published in the last so many days. */
  within: number | null
  sort: SearchSort
  page: number
}

export const payChoices = [25_000, 30_000, 35_000, 40_000, 50_000, 60_000, 75_000, 100_000] as const
export const withinChoices = [1, 3, 7, 14, 30] as const

export const defaultSort = (q: string): SearchSort => (q ? 'relevance' : 'newest')

/** The one address of a search: parameters in a fixed order, nothing that says what holds anyway. */
export function searchUrl(state: SearchState): string {
  const query = new URLSearchParams()
  if (state.q) query.set('q', state.q)
  for (const facet of facets) for (const value of [...(state.filters[facet] ?? [])].sort()) query.append(facet, value)
  if (state.pay) query.set('pay', String(state.pay))
  if (state.pay && state.unstated) query.set('unstated', 'yes')
  if (state.within) query.set('within', String(state.within))
  if (state.sort !== defaultSort(state.q)) query.set('sort', state.sort)
  if (state.page > 1) query.set('page', String(state.page))
  const text = query.toString()
  return text ? `${jobsPath}?${text}` : jobsPath
}

/** The same search with a change, read from its first page. */
export const changedUrl = (state: SearchState, change: Partial<SearchState>) =>
  searchUrl({ ...state, page: 1, ...change })

export function withoutValue(state: SearchState, facet: Facet, value: string) {
  const left = (state.filters[facet] ?? []).filter((other) => other !== value)
  return changedUrl(state, { filters: { ...state.filters, [facet]: left } })
}

export const withoutFacet = (state: SearchState, facet: Facet) =>
  changedUrl(state, { filters: { ...state.filters, [facet]: [] } })

export const withoutFilters = (state: SearchState) =>
  changedUrl(state, { filters: {}, pay: null, unstated: false, within: null })

export const filterCount = (state: SearchState) =>
  facets.reduce((count, facet) => count + (state.filters[facet]?.length ?? 0), 0) +
  (state.pay ? 1 : 0) +
  (state.within ? 1 : 0)
