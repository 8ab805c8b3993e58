/** Browser-safe: what a search can be narrowed by. The names are also the names in the address of a search. */
export const facets = [
  'role',
  'workMode',
  'contract',
  'hours',
  'sector',
  'seniority',
  'country',
  'city',
  'responsibility',
  'employer',
  'payBasis',
  'visa',
  'clearance',
  'ir35',
] as const
export type Facet = (typeof facets)[number]

/**
 * What stands for “the posting does not say”. Every posting without stated pay counts for it; of visa, clearance and ir35 it
 * is counted and found only where it is chosen, since most postings say nothing of these.
 */
export const notStated = ''
/** The same in an address and in a form, where an empty value says nothing. */
export const notStatedWord = 'not_stated'
export const statableFacets = ['payBasis', 'visa', 'clearance', 'ir35'] as const satisfies readonly Facet[]

export const visaValues = ['offered', 'not_offered'] as const

export const searchSorts = ['relevance', 'newest', 'salary', 'closing', 'distance'] as const
export type SearchSort = (typeof searchSorts)[number]

/** How far from a place, in km. */
export const kmChoices = [5, 10, 25, 50, 100, 200] as const
export const usualKm = 25

/** Nobody reads further, and neither engine is asked to: page × size stays within this. */
export const searchDepth = 1000
export const maxQueryLength = 500
export const maxQueryWords = 10
/** Values of one facet that count; the rest of an address is ignored. */
export const maxFacetValues = 200
/** Competencies that count. */
export const maxCompetencies = 10
