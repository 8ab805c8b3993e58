import type { FilterSql } from './filter-sql'
import type { MatchQuery } from './match-query'
import { buckets, leastSample, matchingRows, sampleBuckets } from './matching-rows'
import type { Deadline, SearchPool } from './search-pool'

export interface DutyCounts {
  relation: 'exact' | 'approx'
  /** Postings by the code of a responsibility that they ask for. */
  byCode: Map<number, number>
}

/** Each posting brings its whole set of duties, so fewer are read before a sample does than for the other facets. */
const exactRows = 8000

/** How many of the postings found ask for each responsibility, whatever the search itself selects of them. */
export async function countDuties(
  pool: SearchPool,
  match: MatchQuery | null,
  filter: FilterSql,
  estimate: number,
  deadline: Deadline,
): Promise<DutyCounts> {
  if (estimate > exactRows) {
    const sample = await count(pool, match, filter, sampleBuckets, deadline)
    if (sample.rows >= leastSample) return sample
  }
  return count(pool, match, filter, buckets, deadline)
}

async function count(
  pool: SearchPool,
  match: MatchQuery | null,
  filter: FilterSql,
  share: number,
  deadline: Deadline,
): Promise<DutyCounts & { rows: number }> {
  const others = [...filter.byFacet].flatMap(([facet, sql]) => (facet === 'responsibility' ? [] : [sql]))
  const { from, where, values } = matchingRows(match, filter, share, 'fa, fb, city, duties')
  const [row] = await pool.rows<{ rows: number; sets: Buffer | null }>(
    // What is sent of a bit string begins with its length in four bytes.
    `select count(*)::int as rows, string_agg(substr(bit_send(duties), 5), ''::bytea) as sets
     from ${from} where ${[...where, ...others].join(' and ')}`,
    values,
    deadline,
  )
  const times = buckets / share
  return { relation: times === 1 ? 'exact' : 'approx', rows: row?.rows ?? 0, byCode: tally(row?.sets ?? null, times) }
}

const bytesOfSet = 16

/** Adds the sets up here: one pass over bytes, where SQL would make a row of every duty of every posting. */
function tally(sets: Buffer | null, times: number): Map<number, number> {
  const counts = new Uint32Array(bytesOfSet * 8)
  for (const [at, byte] of sets?.entries() ?? []) {
    if (byte === 0) continue
    const first = (at % bytesOfSet) * 8
    for (let bit = 0; bit < 8; bit++) if (byte & (128 >> bit)) counts[first + bit] = (counts[first + bit] ?? 0) + times
  }
  return new Map([...counts].flatMap((count, code): [number, number][] => (count > 0 ? [[code, count]] : [])))
}
