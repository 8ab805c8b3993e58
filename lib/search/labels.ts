import { countryName } from '@/lib/format'
import {
  contractTypeLabels,
  ir35Labels,
  securityClearanceLabels,
  seniorityLabels,
  visaLabels,
  workingHoursLabels,
} from '@/lib/postings/labels'
import { type Facet, notStated, type SearchSort } from './schema'

/** How filters and counts read. Browser-safe. */
export const facetLegends: Record<Facet, string> = {
  role: 'Role',
  workMode: 'Where the work is done',
  contract: 'Kind of contract',
  hours: 'Hours',
  sector: 'Sector',
  seniority: 'Level',
  country: 'Country',
  city: 'Town or city',
  responsibility: 'Asks for',
  employer: 'Employer',
  payBasis: 'Pay is for',
  visa: 'Visa sponsorship',
  clearance: 'Security clearance',
  ir35: 'IR35',
}

export const facetPlurals: Record<Facet, string> = {
  role: 'roles',
  workMode: 'places of work',
  contract: 'kinds',
  hours: 'kinds of hours',
  sector: 'sectors',
  seniority: 'levels',
  country: 'countries',
  city: 'towns',
  responsibility: 'responsibilities',
  employer: 'employers',
  payBasis: 'kinds of pay',
  visa: 'kinds of sponsorship',
  clearance: 'levels of clearance',
  ir35: 'kinds of tax status',
}

export const sortLabels: Record<SearchSort, string> = {
  relevance: 'best match',
  newest: 'newest',
  salary: 'highest pay',
  closing: 'closing soonest',
  distance: 'nearest',
}

/** What the framework calls its roles and responsibilities, and employers call themselves, by the value of the facet. */
export type FacetNames = Partial<Record<Facet, Record<string, string>>>

const payBases: Record<string, string> = { year: 'A year', day: 'A day', hour: 'An hour' }
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const unsaid: Partial<Record<Facet, string>> = {
  payBasis: 'Pay not stated',
  visa: 'Sponsorship not stated',
  clearance: 'Clearance not stated',
  ir35: 'IR35 not stated',
}

const workModes: Record<string, string> = { onsite: 'On site', hybrid: 'Hybrid', remote: 'Remote' }
const own = (labels: Record<string, string>, value: string) =>
  Object.hasOwn(labels, value) ? labels[value] : undefined

/** How a value of a facet is written; one that the framework no longer has by the words of its id. */
export function facetLabel(facet: Facet, value: string, names: FacetNames): string {
  if (value === notStated) return unsaid[facet] ?? 'Not stated'
  switch (facet) {
    case 'role':
    case 'responsibility':
    case 'employer':
      return own(names[facet] ?? {}, value) ?? sentence(value.replaceAll('-', ' '))
    case 'workMode':
      return own(workModes, value) ?? value
    case 'contract':
      return own(contractTypeLabels, value) ?? value
    case 'seniority':
      return own(seniorityLabels, value) ?? value
    case 'country':
      return countryName(value)
    case 'hours': {
      const label = own(workingHoursLabels, value)
      return label ? sentence(label) : value
    }
    case 'payBasis':
      return own(payBases, value) ?? value
    case 'visa':
      return own(visaLabels, value) ?? value
    case 'clearance':
      return own(securityClearanceLabels, value) ?? value
    case 'ir35':
      return own(ir35Labels, value) ?? value
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

/** Such as “25 km (16 miles)”. */
export const kmText = (km: number) => `${km} km (${Math.round(km * 0.621_371)} miles)`

/** How far a job is, such as “12 km (7 miles) away”. */
export const awayText = (km: number) => (km < 1 ? 'less than 1 km away' : `${kmText(Math.round(km))} away`)

const periodWords = { year: 'a year', day: 'a day', hour: 'an hour' } as const

/** Such as “At least £450 a day”. */
export const payText = (pay: number, per: keyof typeof periodWords) =>
  `At least £${pay.toLocaleString('en-GB')} ${periodWords[per]}`
