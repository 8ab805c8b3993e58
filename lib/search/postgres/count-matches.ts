import { type Facet, facets } from '../schema'
import { type PackedFacet, packedFacets, packs, unpack } from './facet-packs'
import type { FilterSql } from './filter-sql'
import type { MatchQuery } from './match-query'
import { buckets, leastSample, matchingRows, sampleBuckets } from './matching-rows'
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
  const limit = match?.phrases.length ? phraseRows : exactUpTo
  if (estimate <= limit) return countAll(pool, match, filter, deadline)
  const share = match?.phrases.length && estimate > 64_000 ? 1 : sampleBuckets
  const sample = await count(pool, match, filter, share, deadline)
  if (sample.total >= leastSample * (buckets / share) || match?.phrases.length) return sample
  return countAll(pool, match, filter, deadline)
}

export const countAll = (pool: SearchPool, match: MatchQuery | null, filter: FilterSql, deadline: Deadline) =>
  count(pool, match, filter, buckets, deadline)

/**
 * The total and every facet in one pass: `m` has a bit for each facet whose selection a posting fails. A posting counts for
 * the total when it fails none, and for one facet when it fails only that one.
 */
async function count(
  pool: SearchPool,
  match: MatchQuery | null,
  filter: FilterSql,
  share: number,
  deadline: Deadline,
): Promise<Counts> {
  const bits = [...filter.byFacet].map(([facet, sql]) => `case when ${sql} then 0 else ${bit(facet)} end`)
  const columns = filter.byFacet.has('responsibility') ? 'fa, fb, city, duties' : 'fa, fb, city'
  const { from, where, values } = matchingRows(match, filter, share, columns)
  const sql = `
    select coalesce(string_agg(g || ',' || v || ',' || m || ',' || n, ';'), '') as groups from (
      select grouping(fa, fb, city) as g, coalesce(fa, fb, city) as v, m, count(*) as n
      from (
        select fa, fb, city, ${bits.length ? bits.join(' | ') : '0'} as m
        from ${from}
        where ${where.join(' and ')}
      ) marked
      where m in (${[0, ...[...filter.byFacet.keys()].map(bit)].join(', ')})
      group by grouping sets ((fa, m), (fb, m), (city, m))
    ) grouped`
  const [row] = await pool.rows<{ groups: string }>(sql, values, deadline)
  return unpackCounts(row?.groups ?? '', buckets / share, [...filter.byFacet.keys()])
}

const bit = (facet: Facet) => 1 << facets.indexOf(facet)

/** What grouping() says of the columns that a group is not by. */
const groupings = { fa: 0b011, fb: 0b101, city: 0b110 }

function unpackCounts(groups: string, times: number, selected: readonly Facet[]): Counts {
  const byFacet = new Map(packedFacets.map((facet) => [facet, new Map<number, number>()]))
  let total = 0
  const onlyFailing = new Map(selected.map((facet) => [bit(facet), 0]))
  const of = (grouping: number) => packedFacets.filter((facet) => groupings[packs[facet].column] === grouping)
  const byGrouping = new Map(Object.values(groupings).map((grouping) => [grouping, of(grouping)]))
  for (const group of groups === '' ? [] : groups.split(';')) {
    const [grouping = 0, packed = 0, failed = 0, rows = 0] = group.split(',').map(Number)
    if (grouping === groupings.fa) {
      if (failed === 0) total += rows
      else onlyFailing.set(failed, (onlyFailing.get(failed) ?? 0) + rows)
    }
    for (const facet of byGrouping.get(grouping) ?? []) {
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
