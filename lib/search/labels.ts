import { countryName } from '@/lib/format'
import { contractTypeLabels, seniorityLabels } from '@/lib/postings/labels'
import type { Facet, SearchSort } from './schema'

/** How filters and counts read. Browser-safe. */
export const facetLegends: Record<Facet, string> = {
  role: 'Role',
  workMode: 'Where the work is done',
  contract: 'Kind of contract',
  sector: 'Sector',
  seniority: 'Level',
  country: 'Country',
  city: 'Town or city',
  responsibility: 'Asks for',
}

export const facetPlurals: Record<Facet, string> = {
  role: 'roles',
  workMode: 'places of work',
  contract: 'kinds',
  sector: 'sectors',
  seniority: 'levels',
  country: 'countries',
  city: 'towns',
  responsibility: 'responsibilities',
}

export const sortLabels: Record<SearchSort, string> = {
  relevance: 'best match',
  newest: 'newest',
  salary: 'highest pay',
  closing: 'closing soonest',
}

/** What the framework calls its roles and responsibilities, by id. */
export type FacetNames = Partial<Record<Facet, Record<string, string>>>

const workModes: Record<string, string> = { onsite: 'On site', hybrid: 'Hybrid', remote: 'Remote' }
const own = (labels: Record<string, string>, value: string) =>
  Object.hasOwn(labels, value) ? labels[value] : undefined

/** How a value of a facet is written; one that the framework no longer has by the words of its id. */
export function facetLabel(facet: Facet, value: string, names: FacetNames): string {
  switch (facet) {
    case 'role':
    case 'responsibility': {
      const words = value.replaceAll('-', ' ')
      return own(names[facet] ?? {}, value) ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`
    }
    case 'workMode':
      return own(workModes, value) ?? value
    case 'contract':
      return own(contractTypeLabels, value) ?? value
    case 'seniority':
      return own(seniorityLabels, value) ?? value
    case 'country':
      return countryName(value)
    default:
      return value
  }
}

export interface RoughCount {
  value: number
  relation: 'exact' | 'approx'
}

/** A count from a sample is good for two figures, so it shows two. */
export function countFigure({ value, relation }: RoughCount): string {
  if (relation === 'exact') return value.toLocaleString('en-GB')
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return (Math.round(value / unit) * unit).toLocaleString('en-GB')
}

/** Such as “1 job”, “312 jobs”, “about 94,000 jobs”. */
export function jobCount(count: RoughCount): string {
  const jobs = `${countFigure(count)} ${count.value === 1 ? 'job' : 'jobs'}`
  return count.relation === 'approx' ? `about ${jobs}` : jobs
}
