import type { SearchSort } from '../schema'
import type { FilterSql } from './filter-sql'
import type { MatchQuery } from './match-query'
import type { Deadline, SearchPool } from './search-pool'

const orders: Record<Exclude<SearchSort, 'distance'>, string> = {
  relevance: 'posted_at desc, job_id desc',
  newest: 'posted_at desc, job_id desc',
  salary: 'pay_max desc nulls last, job_id desc',
  closing: 'closes_at, job_id desc',
}

/** Rows of job_search that one look along an ordered index may pass before the other plan is taken. */
const longestWalk = 8000
/** Quoted words far from each other in common words: how many of the newest postings are read word by word. */
const phraseWalk = 5000

export interface Hits {
  ids: number[]
  /** Of each, when the search is near a place. */
  distancesKm: Record<number, number>
}

interface Look {
  from: string
  where: string[]
  order: string
  limit: number
  values: unknown[]
}
type Looker = (look: Look) => Promise<number[]>

/**
 * The first `wanted` postings, in a total order. Relevance is: all words in this order in the title, then all words in the
 * title, then anywhere; the newest first in each. The planner is never left to choose between walking an ordered index and
 * asking the word index, since its guess flips with how common a word is: walk the newest rows while that is cheap, and only
 * then gather all that match.
 */
export async function findHits(
  pool: SearchPool,
  match: MatchQuery | null,
  filter: FilterSql,
  sort: SearchSort,
  wanted: number,
  documents: number,
  deadline: Deadline,
): Promise<Hits> {
  const distancesKm: Record<number, number> = {}
  const look: Looker = async ({ from, where, order, limit, values }) => {
    const km = filter.place?.distanceKm
    const conditions = [...where, ...filter.late].join(' and ')
    const rows = await pool.rows<{ job_id: number; km: number | null }>(
      `select job_id, ${km ?? 'null::float8'} as km from ${from} s where ${conditions} order by ${order} limit ${limit}`,
      [...filter.values, ...values],
      deadline,
    )
    for (const { job_id, km } of rows) if (km !== null) distancesKm[job_id] = km
    return rows.map((row) => row.job_id)
  }
  return { ids: await findIds(look, match, filter, sort, wanted, documents), distancesKm }
}

async function findIds(
  look: Looker,
  match: MatchQuery | null,
  filter: FilterSql,
  sort: SearchSort,
  wanted: number,
  documents: number,
): Promise<number[]> {
  // Without a place there is nothing to be near to; the engine refuses that before.
  const order = sort === 'distance' ? `${filter.place?.distanceKm}, job_id desc` : orders[sort]
  const at = filter.values.length
  const p = (index: number) => `$${at + index}::tsquery`
  // No index is in the order of distance from just any place, but the one of places says what is near at all.
  const rowsInOrder = sort === 'distance' ? `job_search where ${filter.place?.box}` : 'job_search'
  const walk = (rows: number) => `(select * from ${rowsInOrder} order by ${order} limit ${Math.ceil(rows)})`

  if (!match) {
    // In order, whatever the planner makes of the filter: it would rather read all that are open, and sort them.
    const from = sort === 'distance' ? 'job_search' : `(select * from job_search order by ${order} offset 0)`
    return look({ from, where: [filter.all], order, limit: wanted, values: [] })
  }

  const anywhere = async (limit: number, notInTitle: boolean) => {
    const values: unknown[] = [match.anywhere, ...(notInTitle ? [match.title] : [])]
    const untitled = notInTitle ? [`not title_tsv @@ ${p(2)}`] : []
    const phrases = match.phrases.map((phrase) => `tsv @@ $${at + values.push(phrase)}::tsquery`)
    const conditions = [filter.all, ...untitled, `tsv @@ ${p(1)}`]
    // The phrase operator reads the whole posting, so it comes last and on few rows.
    if (phrases.length)
      return match.estimate <= phraseWalk
        ? look({
            from: `(select * from job_search where ${conditions.join(' and ')} offset 0)`,
            where: phrases,
            order,
            limit,
            values,
          })
        : look({ from: walk(phraseWalk), where: [...conditions, ...phrases], order, limit, values })
    const rows = (3 * limit * documents) / Math.max(match.estimate, 1) + 200
    if (rows <= longestWalk && sort !== 'distance') {
      const found = await look({ from: walk(rows), where: conditions, order, limit, values })
      if (found.length === limit) return found
    }
    return look({
      from: `(select * from job_search where tsv @@ ${p(1)} offset 0)`,
      where: [filter.all, ...untitled],
      order,
      limit,
      values,
    })
  }
  if (sort !== 'relevance') return anywhere(wanted, false)

  const quoted = (from: number) => match.phrases.map((_, index) => `title_tsv @@ ${p(from + index)}`)
  const inOrder = await look({
    from: walk(Math.max(4000, 50 * wanted)),
    where: [filter.all, `title_tsv @@ ${p(1)}`, ...quoted(2)],
    order,
    limit: wanted,
    values: [match.titlePhrase, ...match.phrases],
  })
  if (inOrder.length === wanted) return inOrder
  const inTitle = await look({
    from: `(select * from job_search where title_tsv @@ ${p(1)} offset 0)`,
    where: [filter.all, ...quoted(3)],
    order: `(title_tsv @@ ${p(2)}) desc, ${order}`,
    limit: wanted,
    values: [match.title, match.titlePhrase, ...match.phrases],
  })
  if (inTitle.length === wanted) return inTitle
  // A quoted phrase may be in the text of a posting whose title has only the words, so then the titles are told apart here.
  if (match.phrases.length === 0) return [...inTitle, ...(await anywhere(wanted - inTitle.length, true))]
  const had = new Set(inTitle)
  const others = await anywhere(wanted, false)
  return [...inTitle, ...others.filter((id) => !had.has(id))].slice(0, wanted)
}
