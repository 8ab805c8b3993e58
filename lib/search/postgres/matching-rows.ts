import type { FilterSql } from './filter-sql'
import type { MatchQuery } from './match-query'

/** Every posting has a bucket from 0 to 63; the sample index of the job_search migration holds those below 4. */
export const buckets = 64
export const sampleBuckets = 4
/** Fewer sampled rows than this tell too little: then all are counted after all. */
export const leastSample = 60

/**
 * Rows of the first `share` buckets that have the words, as SQL: to be bound by `filter.always` and the conditions in `where`.
 * `offset 0` keeps those out of the plan, so that the word index alone drives it.
 */
export function matchingRows(match: MatchQuery | null, filter: FilterSql, share: number, columns: string) {
  const values = [...filter.values]
  const conditions = share < buckets ? [`bucket < ${sampleBuckets}`] : []
  if (share < sampleBuckets) conditions.push(`bucket < ${share}`)
  if (match) conditions.push(`tsv @@ $${values.push(match.anywhere)}::tsquery`)
  const phrases = (match?.phrases ?? []).map((phrase) => `tsv @@ $${values.push(phrase)}::tsquery`)
  const read = [columns, 'pay_min, pay_max, posted_at, closes_at']
  if (filter.always.includes('organisation_id') || match) read.push('organisation_id')
  if (phrases.length) read.push('tsv')
  const where = conditions.length ? `where ${conditions.join(' and ')}` : ''
  return {
    from: `(select ${read.join(', ')} from job_search ${where} offset 0) found`,
    where: [filter.always, ...phrases],
    values,
  }
}
