import type { Suggestion } from '../job-search-engine'
import type { Deadline, SearchPool } from './search-pool'

/** How many of the newest matching postings give their titles. */
const newest = 300

/** Titles whose words begin so, employers and towns whose name begins so; public postings only. */
export async function suggestTexts(
  pool: SearchPool,
  folded: string,
  now: Date,
  limit: number,
  deadline: Deadline,
): Promise<Suggestion[]> {
  const words = folded.match(/[\p{L}\p{N}]+/gu)?.slice(0, 6) ?? []
  if (words.join('').length < 2) return []
  const query = words.map((word) => `'${word}':*`).join(' & ')
  const begins = `${words.join(' ')}%`
  const rows = await pool.rows<Suggestion & Record<string, unknown>>(
    `with open as (
       select job_id from (select * from job_search where title_tsv @@ $1::tsquery offset 0) titled
       where posted_at <= $3 and closes_at > $3 order by posted_at desc, job_id desc limit ${newest}
     ), texts as (
       (select 1 as rank, 'title' as kind, p.title as text, count(*) as n
         from open join "Posting" p on p.id = open.job_id group by p.title order by n desc, p.title limit $4)
       union all
       (select 2, 'organisation', o.name, 0 from "Organisation" o
         where lower(unaccent(o.name)) like $2
           and exists (select from job_search s where s.organisation_id = o.id and s.posted_at <= $3 and s.closes_at > $3)
         order by o.name limit 3)
       union all
       (select 3, 'city', v.value, 0 from job_facet_value v
         where v.facet = 'city' and lower(unaccent(v.value)) like $2
           and exists (select from job_search s where s.city = v.code and s.posted_at <= $3 and s.closes_at > $3)
         order by v.value limit 3)
     )
     select text, kind from texts order by rank, n desc, text`,
    [query, begins, now, limit],
    deadline,
  )
  // Room for employers and towns even when titles are many.
  const titles = rows.filter((row) => row.kind === 'title')
  const others = rows.filter((row) => row.kind !== 'title')
  const kept = [...titles.slice(0, Math.max(limit - others.length, limit - 3)), ...others]
  return kept.slice(0, limit).map(({ text, kind }) => ({ text, kind }))
}
