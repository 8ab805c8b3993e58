import { type Facet, facets } from '../schema'
import { packs, unpack } from './facet-packs'
import type { FilterSql } from './filter-sql'
import type { MatchQuery } from './match-query'
import type { Deadline, SearchPool } from './search-pool'

export interface Counts {
  total: number
  relation: 'exact' | 'approx'
  /** Postings by code, each facet without its own selection. */
  facets: Map<Facet, Map<number, number>>
}

/** Every posting has a bucket from 0 to 63; the sample index of the migration holds those below 4. */
const buckets = 64
const sampleBuckets = 4
/** Fewer sampled rows than this tell too little: then all are counted after all. */
const leastSample = 60
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
  const values = [...filter.values]
  const conditions = share < buckets ? [`bucket < ${sampleBuckets}`] : []
  if (share < sampleBuckets) conditions.push(`bucket < ${share}`)
  if (match) conditions.push(`tsv @@ $${values.push(match.anywhere)}::tsquery`)
  const phrases = (match?.phrases ?? []).map((phrase) => `tsv @@ $${values.push(phrase)}::tsquery`)
  const bits = [...filter.byFacet].map(([facet, sql]) => `case when ${sql} then 0 else ${bit(facet)} end`)
  const columns = `fa, fb, city, pay_min, pay_max, posted_at, closes_at, organisation_id${phrases.length ? ', tsv' : ''}`
  const narrow = filter.always.includes('organisation_id') || match ? columns : columns.replace(', organisation_id', '')
  // offset 0 keeps the other conditions out of the plan, so that the word index alone drives it.
  const sql = `
    select coalesce(string_agg(g || ',' || v || ',' || m || ',' || n, ';'), '') as groups from (
      select grouping(fa, fb, city) as g, coalesce(fa, fb, city) as v, m, count(*) as n
      from (
        select fa, fb, city, ${bits.length ? bits.join(' | ') : '0'} as m
        from (select ${narrow} from job_search ${conditions.length ? `where ${conditions.join(' and ')}` : ''} offset 0) found
        where ${[filter.always, ...phrases].join(' and ')}
      ) marked
      where m in (${[0, ...[...filter.byFacet.keys()].map(bit)].join(', ')})
      group by grouping sets ((fa, m), (fb, m), (city, m))
    ) grouped`
  const [row] = await pool.rows<{ groups: string }>(sql, values, deadline)
  return unpackCounts(row?.groups ?? '', buckets / share)
}

const bit = (facet: Facet) => 1 << facets.indexOf(facet)

/** What grouping() says of the columns that a group is not by. */
const groupings = { fa: 0b011, fb: 0b101, city: 0b110 }

function unpackCounts(groups: string, times: number): Counts {
  const counts: Counts = {
    total: 0,
    relation: times === 1 ? 'exact' : 'approx',
    facets: new Map(facets.map((facet) => [facet, new Map()])),
  }
  if (groups === '') return counts
  const of = (grouping: number) => facets.filter((facet) => groupings[packs[facet].column] === grouping)
  const byGrouping = new Map(Object.values(groupings).map((grouping) => [grouping, of(grouping)]))
  for (const group of groups.split(';')) {
    const [grouping, packed, failed, rows] = group.split(',').map(Number) as [number, number, number, number]
    if (grouping === groupings.fa && failed === 0) counts.total += rows
    for (const facet of byGrouping.get(grouping) ?? []) {
      if (failed !== 0 && failed !== bit(facet)) continue
      const code = unpack(facet, packed)
      const byCode = counts.facets.get(facet) as Map<number, number>
      byCode.set(code, (byCode.get(code) ?? 0) + rows)
    }
  }
  if (times !== 1) {
    counts.total *= times
    for (const byCode of counts.facets.values()) for (const [code, rows] of byCode) byCode.set(code, rows * times)
  }
  return counts
}
