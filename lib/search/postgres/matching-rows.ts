import { packColumns } from './facet-packs'
import type { FilterSql } from './filter-sql'
import type { MatchQuery } from './match-query'

/** A fair share of the postings. Its conditions are those of an index that the migrations made for it. */
export interface Sample {
  /** One posting in so many. */
  oneIn: number
  withWords: readonly string[]
  withoutWords: readonly string[]
}

/** Every posting has a bucket from 0 to 63, which is the lower part of the hash of its number. */
export const everyPosting: Sample = { oneIn: 1, withWords: [], withoutWords: [] }
const coarse: Sample = { oneIn: 16, withWords: ['bucket < 4'], withoutWords: ['(hashint4(job_id) & 15) = 0'] }
const fine: Sample = {
  oneIn: 128,
  withWords: ['(hashint4(job_id) & 1023) < 8'],
  withoutWords: ['(hashint4(job_id) & 127) = 0'],
}

/** Fewer sampled rows than this tell too little. */
const leastSample = 60

/**
 * The sample to begin with for about so many postings: some thousands of rows at most.
 * @param costly whether a row costs many times what it takes to count it
 */
export const firstSample = (estimate: number, costly: boolean): Sample =>
  estimate > (costly ? 64_000 : 250_000) ? fine : coarse

/** The sample to go on with after one that had so many rows; null when it had enough of them. */
export function nextSample({ oneIn }: Sample, rows: number): Sample | null {
  if (rows >= leastSample) return null
  // What would again be too small is not worth its time.
  return oneIn > coarse.oneIn && (rows * oneIn) / coarse.oneIn >= leastSample ? coarse : everyPosting
}

/**
 * Counts on a sample, and on more as long as it tells too little.
 * @param rowsOf how many rows of the sample were counted
 * @param once whether the first sample has to do, since more would take too long
 */
export async function countBySamples<Counts>(
  first: Sample,
  count: (sample: Sample) => Promise<Counts>,
  rowsOf: (counts: Counts, sample: Sample) => number,
  once: boolean,
): Promise<Counts> {
  for (let sample = first; ; ) {
    const counts = await count(sample)
    const next = once || sample === everyPosting ? null : nextSample(sample, rowsOf(counts, sample))
    if (next === null) return counts
    sample = next
  }
}

/** Quoted words, wanted or not, are looked for in the whole posting. */
export const readsWhole = (match: MatchQuery | null, filter: FilterSql) =>
  filter.late.length > 0 || (match?.phrases.length ?? 0) > 0

/**
 * Rows of a sample that have the words, as SQL: to be bound by the conditions in `where`, with `late` behind all others. `offset 0` keeps those out of the plan, so that the word index alone drives it, or the place without words.
 */
export function matchingRows(
  match: MatchQuery | null,
  filter: FilterSql,
  sample: Sample,
  columns: readonly string[] = [],
) {
  const values = [...filter.values]
  const conditions = [...(match ? sample.withWords : sample.withoutWords)]
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
