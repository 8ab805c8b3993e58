import { packColumns } from './facet-packs'
import type { FilterSql } from './filter-sql'
import type { MatchQuery } from './match-query'

/** Every posting has a bucket from 0 to 63; the sample index of the job_search migration holds those below 4. */
export const buckets = 64
export const sampleBuckets = 4
/** Fewer sampled rows than this tell too little: then all are counted after all. */
export const leastSample = 60

/** Quoted words, wanted or not, are looked for in the whole posting. */
export const readsWhole = (match: MatchQuery | null, filter: FilterSql) =>
  filter.late.length > 0 || (match?.phrases.length ?? 0) > 0

/**
 * Rows of the first `share` buckets that have the words, as SQL: to be bound by the conditions in `where`, with `late` behind
 * all others. `offset 0` keeps those out of the plan, so that the word index alone drives it, or the place without words.
 */
export function matchingRows(
  match: MatchQuery | null,
  filter: FilterSql,
  share: number,
  columns: readonly string[] = [],
) {
  const values = [...filter.values]
  const conditions = share < buckets ? [`bucket < ${sampleBuckets}`] : []
  if (share < sampleBuckets) conditions.push(`bucket < ${share}`)
  if (match) conditions.push(`tsv @@ $${values.push(match.anywhere)}::tsquery`)
  else if (filter.place) conditions.push(filter.place.box)
  const phrases = (match?.phrases ?? []).map((phrase) => `tsv @@ $${values.push(phrase)}::tsquery`)
  const read = new Set([...packColumns, ...filter.columns, ...columns, ...(phrases.length ? ['tsv'] : [])])
  const where = conditions.length ? `where ${conditions.join(' and ')}` : ''
  return {
    from: `(select ${[...read].join(', ')} from job_search ${where} offset 0) found`,
    where: [filter.always],
    late: [...phrases, ...filter.late],
    values,
  }
}
