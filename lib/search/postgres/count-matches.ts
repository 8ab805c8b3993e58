import { type Facet, facets } from '../schema'
import { type PackedFacet, packColumns, packedFacets, packs, unpack } from './facet-packs'
import type { FilterSql } from './filter-sql'
import type { MatchQuery } from './match-query'
import { countBySamples, everyPosting, firstSample, matchingRows, readsWhole, type Sample } from './matching-rows'
import type { Deadline, SearchPool } from './search-pool'

export interface Counts {
  total: number
  relation: 'exact' | 'approx'
  /** Postings by code, each facet without its own selection. */
  facets: Map<PackedFacet, Map<number, number>>
  /** The total without the selection of a facet, for each that has one. */
  without: Map<Facet, number>
}

/** Quoted words cost about 10 µs a row to check. */
const phraseRows = 4000

/** Chooses between counting all and counting a sample, by how many rows that would be. */
export async function countMatches(
  pool: SearchPool,
  match: MatchQuery | null,
  filter: FilterSql,
  documents: number,
  exactUpTo: number,
  deadline: Deadline,
): Promise<Counts> {
  const estimate = match ? match.estimate : documents
  const whole = readsWhole(match, filter)
  if (estimate <= (whole ? phraseRows : exactUpTo)) return countAll(pool, match, filter, deadline)
  return countBySamples(
    firstSample(estimate, whole),
    (sample) => count(pool, match, filter, sample, deadline),
    ({ total }, { oneIn }) => total / oneIn,
    whole,
  )
}

export const countAll = (pool: SearchPool, match: MatchQuery | null, filter: FilterSql, deadline: Deadline) =>
  count(pool, match, filter, everyPosting, deadline)

const bit = (facet: Facet) => 1 << facets.indexOf(facet)

/**
 * The total and every packed facet in one pass: `m` has a bit for each facet whose selection a posting fails. A posting counts
 * for the total when it fails none, and for one facet when it fails only that one.
 */
async function count(
  pool: SearchPool,
  match: MatchQuery | null,
  filter: FilterSql,
  sample: Sample,
  deadline: Deadline,
): Promise<Counts> {
  const bits = [...filter.byFacet].map(([facet, sql]) => `case when ${sql} then 0 else ${bit(facet)} end`)
  const { from, where, late, values } = matchingRows(match, filter, sample)
  const names = packColumns.join(', ')
  const counted = [0, ...[...filter.byFacet.keys()].map(bit)]
  const marked = `select ${names}${late.length ? ', tsv' : ''}, ${bits.length ? bits.join(' | ') : '0'} as m
    from ${from} where ${where.join(' and ')}${late.length ? ' offset 0' : ''}`
  const sql = `
    select coalesce(string_agg(g || ',' || v || ',' || m || ',' || n, ';'), '') as groups from (
      select grouping(${names}) as g, coalesce(${names}) as v, m, count(*) as n
      from (${marked}) marked
      where ${[`m in (${counted.join(', ')})`, ...late].join(' and ')}
      group by grouping sets (${packColumns.map((column) => `(${column}, m)`).join(', ')})
    ) grouped`
  const [row] = await pool.rows<{ groups: string }>(sql, values, deadline)
  return unpackCounts(row?.groups ?? '', sample.oneIn, [...filter.byFacet.keys()])
}

/** What grouping() says of the groups by one column: a bit for each of the others, the first column highest. */
const groupingOf = (column: (typeof packColumns)[number]) => {
  const all = 2 ** packColumns.length - 1
  return all - 2 ** (packColumns.length - 1 - packColumns.indexOf(column))
}
const facetsByGrouping = new Map(
  packColumns.map((column) => [groupingOf(column), packedFacets.filter((facet) => packs[facet].column === column)]),
)
const totalGrouping = groupingOf('fa')

function unpackCounts(groups: string, times: number, selected: readonly Facet[]): Counts {
  const byFacet = new Map(packedFacets.map((facet) => [facet, new Map<number, number>()]))
  let total = 0
  const onlyFailing = new Map(selected.map((facet) => [bit(facet), 0]))
  for (const group of groups === '' ? [] : groups.split(';')) {
    const [grouping = 0, packed = 0, failed = 0, rows = 0] = group.split(',').map(Number)
    if (grouping === totalGrouping) {
      if (failed === 0) total += rows
      else onlyFailing.set(failed, (onlyFailing.get(failed) ?? 0) + rows)
    }
    for (const facet of facetsByGrouping.get(grouping) ?? []) {
      if (failed !== 0 && failed !== bit(facet)) continue
      const code = unpack(facet, packed)
      const byCode = byFacet.get(facet)
      byCode?.set(code, (byCode.get(code) ?? 0) + rows * times)
    }
  }
  return {
    total: total * times,
    relation: times === 1 ? 'exact' : 'approx',
    facets: byFacet,
    without: new Map(selected.map((facet) => [facet, (total + (onlyFailing.get(bit(facet)) ?? 0)) * times])),
  }
}
