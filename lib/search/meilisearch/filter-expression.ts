import type { SearchRequest } from '../job-search-engine'
import { type Facet, facets } from '../schema'
import { encodeFacetValue } from './facet-value'

/** The conditions of a search, apart from its words. */
export interface FilterExpression {
  /** What everybody is bound by: public now, the organisation, pay, dates and place. All of them must hold. */
  always: string[]
  /** One condition for each facet that has a selection. */
  byFacet: Map<Facet, string>
}

/** A text as the filter language takes it: whatever it holds, it stays one value. */
const quote = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const anyOf = (facet: Facet, values: readonly string[]) =>
  `${facet} IN [${values.map((value) => quote(encodeFacetValue(value))).join(', ')}]`

export function filterExpression({ filters, scope }: SearchRequest): FilterExpression {
  const now = scope.now.getTime()
  const always = [`postedAt <= ${now}`, `closesAt > ${now}`]
  if (scope.organisationId) always.push(`organisationId = ${quote(scope.organisationId)}`)
  if (filters.postedFrom) always.push(`postedAt >= ${filters.postedFrom.getTime()}`)
  if (filters.postedTo) always.push(`postedAt <= ${filters.postedTo.getTime()}`)
  // Pay overlaps the wanted range.
  const pay: string[] = []
  if (filters.payMin !== undefined) pay.push(`payMax >= ${Number(filters.payMin)}`)
  if (filters.payMax !== undefined) pay.push(`payMin <= ${Number(filters.payMax)}`)
  if (pay.length)
    always.push(filters.includeUnstatedPay ? `((${pay.join(' AND ')}) OR payMax IS NULL)` : pay.join(' AND '))

  if (filters.closesBefore) always.push(`closesAt <= ${filters.closesBefore.getTime()}`)
  if (filters.roles) always.push(anyOf('role', filters.roles))
  const { near } = filters
  if (near) always.push(`_geoRadius(${near.latitude}, ${near.longitude}, ${near.km * 1000})`)

  const byFacet = new Map<Facet, string>()
  for (const facet of facets) {
    const wanted = filters[facet]
    if (wanted?.length) byFacet.set(facet, anyOf(facet, wanted))
  }
  return { always, byFacet }
}

/** All conditions but those of one facet, which counts what the others leave. */
export const without = ({ always, byFacet }: FilterExpression, facet?: Facet): string[] => [
  ...always,
  ...[...byFacet].flatMap(([other, condition]) => (other === facet ? [] : [condition])),
]
