import { canonicalWord, foldText } from '../canonical-text'
import type { Suggestion } from '../job-search-engine'
import { lexeme } from './match-query'
import type { Deadline, SearchPool } from './search-pool'
import type { Vocabulary } from './vocabulary'

/** How many of the newest matching postings give their titles. */
const newest = 300
const longestTyped = 100
const mostWords = 6

/** As the typed words are: lower case, no accents, single blanks for all that stands between. */
const plain = (column: string) => `btrim(regexp_replace(lower(unaccent(${column})), '[^[:alnum:]]+', ' ', 'g'))`

/** Titles whose words begin so, employers and towns whose name begins so; public postings only. */
export async function suggestTexts(
  pool: SearchPool,
  vocabulary: Vocabulary,
  typed: string,
  { now, limit }: { now: Date; limit: number },
  deadline: Deadline,
): Promise<Suggestion[]> {
  const folded = foldText(typed).slice(0, longestTyped)
  const words = folded.match(/[\p{L}\p{N}]+/gu)?.slice(0, mostWords) ?? []
  if (words.join('').length < 2) return []
  const canonical = words.map(canonicalWord)
  const facts = await vocabulary.facts(canonical, deadline)
  const begun = canonical.map((word) => `${lexeme(word)}:*`)
  // Titles are kept as stems, which a word typed to its end is longer than: “governance” begins no “govern”.
  const stems = canonical.map((word, index) =>
    [begun[index], ...[facts.get(word)?.stem ?? word, ...(facts.get(word)?.prefixStems ?? [])].map(lexeme)].join(' | '),
  )
  const rows = await pool.rows<Suggestion & Record<string, unknown>>(
    `with open as (
       select job_id, title_tsv from (select * from job_search where title_tsv @@ $1::tsquery offset 0) titled
       where posted_at <= $3 and closes_at > $3 order by posted_at desc, job_id desc limit ${newest}
     ), texts as (
       (select 1 as rank, 'title' as kind, p.title as text, count(*) as n
         from open join "Posting" p on p.id = open.job_id
         where open.title_tsv @@ $5::tsquery or translate(' ' || ${plain('p.title')}, 'z', 's') like all ($6::text[])
         group by p.title order by n desc, p.title limit $4)
       union all
       (select 2, 'organisation', o.name, 0 from "Organisation" o
         where ${plain('o.name')} like $2
           and exists (select from job_search s where s.organisation_id = o.id and s.posted_at <= $3 and s.closes_at > $3)
         order by o.name limit 3)
       union all
       (select 3, 'city', v.value, 0 from job_facet_value v
         where v.facet = 'city' and ${plain('v.value')} like $2
           and exists (select from job_search s where s.city = v.code and s.posted_at <= $3 and s.closes_at > $3)
         order by v.value limit 3)
     )
     select text, kind from texts order by rank, n desc, text`,
    [
      stems.map((some) => `(${some})`).join(' & '),
      `${words.join(' ')}%`,
      now,
      limit,
      begun.join(' & '),
      // “organization” is “organisation”.
      words.map((word) => `% ${word.replaceAll('z', 's')}%`),
    ],
    deadline,
  )
  // Room for employers and towns even when titles are many.
  const titles = rows.filter((row) => row.kind === 'title')
  const others = rows.filter((row) => row.kind !== 'title')
  const kept = [...titles.slice(0, Math.max(limit - others.length, limit - 3)), ...others]
  return kept.slice(0, limit).map(({ text, kind }) => ({ text, kind }))
}
