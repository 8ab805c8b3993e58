import type { SearchRequest } from '../job-search-engine'
import { type Facet, facets } from '../schema'
import { anyOfSql, type FacetCodes } from './facet-packs'
import type { Deadline } from './search-pool'

/** The conditions of a search, apart from its words. */
export interface FilterSql {
  /** What everybody is bound by: public now, the organisation, pay and date. No code of a facet. */
  always: string
  /** One condition for each facet that has a selection. */
  byFacet: Map<Facet, string>
  /** always and all of byFacet. */
  all: string
  /** Values of the parameters that `always` names, from $1 on. */
  values: unknown[]
}

export async function filterSql(request: SearchRequest, codes: FacetCodes, deadline: Deadline): Promise<FilterSql> {
  const { filters, scope } = request
  const values: unknown[] = []
  const parameter = (value: unknown, type: string) => `$${values.push(value)}::${type}`

  const now = parameter(scope.now, 'timestamptz')
  const always = [`posted_at <= ${now}`, `closes_at > ${now}`]
  if (scope.organisationId) always.push(`organisation_id = ${parameter(scope.organisationId, 'uuid')}`)
  if (filters.postedFrom) always.push(`posted_at >= ${parameter(filters.postedFrom, 'timestamptz')}`)
  if (filters.postedTo) always.push(`posted_at <= ${parameter(filters.postedTo, 'timestamptz')}`)
  // Pay overlaps the wanted range.
  const pay: string[] = []
  if (filters.payMin !== undefined) pay.push(`pay_max >= ${parameter(filters.payMin, 'int')}`)
  if (filters.payMax !== undefined) pay.push(`pay_min <= ${parameter(filters.payMax, 'int')}`)
  if (pay.length) always.push(`(${pay.join(' and ')}${filters.includeUnstatedPay ? ' or pay_max is null' : ''})`)

  const byFacet = new Map<Facet, string>()
  for (const facet of facets) {
    const wanted = filters[facet]
    if (!wanted?.length) continue
    const found = await codes.codes(facet, wanted, deadline)
    byFacet.set(facet, anyOfSql(facet, found))
  }
  return { always: always.join(' and '), byFacet, all: [...byFacet.values(), ...always].join(' and '), values }
}
