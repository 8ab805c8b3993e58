import type { Facet } from '../schema'
import type { FilterSql } from './filter-sql'
import type { MatchQuery } from './match-query'
import { countBySamples, everyPosting, firstSample, matchingRows, readsWhole, type Sample } from './matching-rows'
import type { Deadline, SearchPool } from './search-pool'

/** Facets with so many values, or so many of one posting, that counting them among the others would cost too much. */
export const wideFacets = ['responsibility', 'employer'] as const satisfies readonly Facet[]
export type WideFacet = (typeof wideFacets)[number]

export interface WideCounts {
  relation: 'exact' | 'approx'
  /** Postings by code, each facet without its own selection. */
  facets: Record<WideFacet, Map<number, number>>
}

/** Each posting brings its whole set of duties, so fewer are read before a sample does than for the other facets. */
const exactRows = 8000

/** How many of the postings found ask for each responsibility, and how many each employer has. */
export async function countWide(
  pool: SearchPool,
  match: MatchQuery | null,
  filter: FilterSql,
  estimate: number,
  deadline: Deadline,
): Promise<WideCounts> {
  return countBySamples(
    estimate > exactRows ? firstSample(estimate, true) : everyPosting,
    (sample) => count(pool, match, filter, sample, deadline),
    ({ rows }) => rows,
    readsWhole(match, filter),
  )
}

const columnOf = { responsibility: 'duties', employer: 'employer' } as const

async function count(
  pool: SearchPool,
  match: MatchQuery | null,
  filter: FilterSql,
  sample: Sample,
  deadline: Deadline,
): Promise<WideCounts & { rows: number }> {
  const others = [...filter.byFacet].flatMap(([facet, sql]) => (facet in columnOf ? [] : [sql]))
  const own = (facet: WideFacet) => filter.byFacet.get(facet) ?? 'true'
  // A facet counts what the other's selection leaves. What both of them leave out is not read at all.
  const either = filter.byFacet.has('responsibility') && filter.byFacet.has('employer')
  const selections = wideFacets.flatMap((facet) => filter.byFacet.get(facet) ?? [])
  const { from, where, late, values } = matchingRows(match, filter, sample, Object.values(columnOf))
  const conditions = [...where, ...others, ...(either ? [`(${selections.join(' or ')})`] : []), ...late]
  const [row] = await pool.rows<{ rows: number; sets: Buffer | null; employers: Buffer | null }>(
    // What is sent of a bit string begins with its length in four bytes.
    `select count(*)::int as rows,
       string_agg(substr(bit_send(duties), 5), ''::bytea) filter (where ${own('employer')}) as sets,
       string_agg(int4send(employer), ''::bytea) filter (where ${own('responsibility')}) as employers
     from ${from} where ${conditions.join(' and ')}`,
    values,
    deadline,
  )
  const times = sample.oneIn
  return {
    relation: times === 1 ? 'exact' : 'approx',
    rows: row?.rows ?? 0,
    facets: {
      responsibility: tallySets(row?.sets ?? null, times),
      employer: tallyCodes(row?.employers ?? null, times),
    },
  }
}

const bytesOfSet = 16

/** Adds the sets up here: one pass over bytes, where SQL would make a row of every duty of every posting. */
function tallySets(sets: Buffer | null, times: number): Map<number, number> {
  const counts = new Uint32Array(bytesOfSet * 8)
  for (const [at, byte] of sets?.entries() ?? []) {
    if (byte === 0) continue
    const first = (at % bytesOfSet) * 8
    for (let bit = 0; bit < 8; bit++) if (byte & (128 >> bit)) counts[first + bit] = (counts[first + bit] ?? 0) + times
  }
  return new Map([...counts].flatMap((count, code): [number, number][] => (count > 0 ? [[code, count]] : [])))
}

function tallyCodes(codes: Buffer | null, times: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (let at = 0; codes && at < codes.length; at += 4) {
    const code = codes.readInt32BE(at)
    counts.set(code, (counts.get(code) ?? 0) + times)
  }
  return counts
}
