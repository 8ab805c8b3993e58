import type { SearchFilters, SearchRequest } from '../job-search-engine'
import { type Facet, facets } from '../schema'
import type { FacetCodes } from './facet-codes'
import { anyOfSql } from './facet-packs'
import { type PlaceSql, placeSql } from './place-sql'
import type { Deadline } from './search-pool'

/** What is not to be in a posting, as texts that PostgreSQL takes: tsqueries made of quoted lexemes only. */
export interface Excluded {
  /** Any of these words; null: none. */
  words: string | null
  phrases: string[]
}

/** The conditions of a search, apart from the words that it looks for. */
export interface FilterSql {
  /** What everybody is bound by: public now, the organisation, pay, dates, place. No code of a facet that is counted. */
  always: string
  /** Conditions that read the whole posting, so they come after all others: words that must not be there. */
  late: string[]
  /** One condition for each facet that has a selection. */
  byFacet: Map<Facet, string>
  /** always and all of byFacet. */
  all: string
  place: PlaceSql | null
  /** Columns that the conditions name, beside the packed facets. */
  columns: string[]
  /** Values of the parameters that the conditions name, from $1 on. */
  values: unknown[]
}

const columnsOfFacet: Partial<Record<Facet, string>> = { responsibility: 'duties', employer: 'employer' }

export async function filterSql(
  request: SearchRequest,
  excluded: Excluded,
  codes: FacetCodes,
  deadline: Deadline,
): Promise<FilterSql> {
  const { filters, scope } = request
  const values: unknown[] = []
  const parameter = (value: unknown, type: string) => `$${values.push(value)}::${type}`

  const now = parameter(scope.now, 'timestamptz')
  const always = [`posted_at <= ${now}`, `closes_at > ${now}`]
  const columns = new Set(['posted_at', 'closes_at'])
  const bind = (condition: string, ...named: string[]) => {
    always.push(condition)
    for (const column of named) columns.add(column)
  }
  if (scope.organisationId) bind(`organisation_id = ${parameter(scope.organisationId, 'uuid')}`, 'organisation_id')
  if (filters.roles) bind(anyOfSql('role', await codes.codes('role', filters.roles, deadline)))
  if (filters.postedFrom) bind(`posted_at >= ${parameter(filters.postedFrom, 'timestamptz')}`)
  if (filters.postedTo) bind(`posted_at <= ${parameter(filters.postedTo, 'timestamptz')}`)
  if (filters.closesBefore) bind(`closes_at <= ${parameter(filters.closesBefore, 'timestamptz')}`)
  const pay = paySql(filters, parameter)
  if (pay) bind(pay, 'pay_min', 'pay_max')
  const place = filters.near ? placeSql(filters.near, parameter) : null
  if (place) bind(place.within, 'latitude', 'longitude')
  // The word index finds those few first, where reading every posting for them would take seconds.
  if (excluded.words)
    bind(`job_id not in (select job_id from job_search where tsv @@ ${parameter(excluded.words, 'tsquery')})`, 'job_id')
  const late = excluded.phrases.map((phrase) => `not tsv @@ ${parameter(phrase, 'tsquery')}`)
  if (late.length) columns.add('tsv')

  const byFacet = new Map<Facet, string>()
  for (const facet of facets) {
    const wanted = filters[facet]
    if (!wanted?.length) continue
    byFacet.set(facet, anyOfSql(facet, await codes.codes(facet, wanted, deadline)))
    const column = columnsOfFacet[facet]
    if (column) columns.add(column)
  }
  return {
    always: always.join(' and '),
    late,
    byFacet,
    all: [...byFacet.values(), ...always].join(' and '),
    place,
    columns: [...columns],
    values,
  }
}

/** Pay overlaps the wanted range. */
function paySql(
  { payMin, payMax, includeUnstatedPay }: SearchFilters,
  parameter: (value: unknown, type: string) => string,
): string | null {
  const pay: string[] = []
  if (payMin !== undefined) pay.push(`pay_max >= ${parameter(payMin, 'int')}`)
  if (payMax !== undefined) pay.push(`pay_min <= ${parameter(payMax, 'int')}`)
  return pay.length ? `(${pay.join(' and ')}${includeUnstatedPay ? ' or pay_max is null' : ''})` : null
}
