/** Browser-safe: what a search can be narrowed by. The names are also the names in the address of a search. */
export const facets = [
  'role',
  'workMode',
  'contract',
  'sector',
  'seniority',
  'country',
  'city',
  'responsibility',
] as const
export type Facet = (typeof facets)[number]

export const searchSorts = ['relevance', 'newest', 'salary', 'closing'] as const
export type SearchSort = (typeof searchSorts)[number]

/** Nobody reads further, and neither engine is asked to: page × size stays within this. */
export const searchDepth = 1000
export const maxQueryLength = 200
export const maxQueryWords = 10
/** Values of one facet that count; the rest of an address is ignored. */
export const maxFacetValues = 30
