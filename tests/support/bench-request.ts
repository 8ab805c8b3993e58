import type { SearchFilters, SearchRequest } from '@/lib/search/job-search-engine'
import { facets } from '@/lib/search/schema'
import { generatedNow, generatedValues } from './generated-postings'

/** One of the queries of tests/bench/search-queries.mjs; its filters are codes of the generator. */
export interface BenchQuery {
  kind: string
  q: string
  filters: Record<string, number[] | number>
  sort: 'relevance' | 'date' | 'salary'
  page: number
  size: number
  /** What the titles of page 1 should match, and how large a share of them must. */
  want?: RegExp | null
  min: number
}

const named: Record<string, keyof typeof generatedValues> = {
  role: 'role',
  remote: 'workMode',
  contract: 'contract',
  sector: 'sector',
  seniority: 'seniority',
  country: 'country',
  city: 'city',
}

export function asRequest(query: BenchQuery): SearchRequest {
  const filters: SearchFilters = {}
  for (const [name, value] of Object.entries(query.filters)) {
    const facet = named[name]
    if (facet && Array.isArray(value)) filters[facet] = value.map((code) => generatedValues[facet](code))
    else if (name === 'salaryMin') filters.payMin = value as number
    else if (name === 'salaryMax') filters.payMax = value as number
    else if (name === 'postedFrom') filters.postedFrom = new Date((value as number) * 1000)
  }
  const sort = query.sort === 'date' ? 'newest' : query.sort
  return { q: query.q, filters, sort, page: query.page, size: query.size, facets, scope: { now: generatedNow } }
}
