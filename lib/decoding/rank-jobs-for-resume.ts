import { db } from '@/lib/platform/db'
import { type ListedPosting, listPublicPostingsByIds } from '@/lib/postings/list-public-postings'
import type { PostingInput } from '@/lib/postings/schema'
import { Prisma } from '@/prisma/generated/client'
import { dutyNamesSql, dutySetSql, hasValueSql, isOpenSql, leastDuties } from './open-jobs-sql'

export interface JobFilters {
  country?: string
  workMode?: PostingInput['workMode']
  contractType?: PostingInput['contractType']
}

/** An open posting with the responsibilities that it asks for, by what a résumé shows of them. */
export interface RankedJob {
  posting: ListedPosting
  evidenced: string[]
  possible: string[]
  missing: string[]
}

/** Longest list that may be asked for. */
const most = 50

/**
 * Open postings by how much of what they ask for is evidenced, the newest first among equals. Two are added to the duties
 * asked for, so that three of three does not stand before nine of nine. One pass over job_search; what comes out of it is
 * loaded under the public predicate like any other list.
 */
export async function rankJobsForResume(
  evidence: ReadonlyMap<string, 'evidenced' | 'possible'>,
  { country, workMode, contractType }: JobFilters,
  now: Date,
  take = 20,
): Promise<RankedJob[]> {
  const evidenced = [...evidence].flatMap(([id, state]) => (state === 'evidenced' ? [id] : []))
  if (evidenced.length === 0) return []
  const where = [isOpenSql(now), Prisma.sql`bit_count(s.duties) >= ${leastDuties}`]
  if (country) where.push(hasValueSql('country', country))
  if (workMode) where.push(hasValueSql('workMode', workMode))
  if (contractType) where.push(hasValueSql('contract', contractType))
  const shown = dutySetSql(evidenced)
  const rows = await db().$queryRaw<{ id: number; asked: string[] }[]>`
    select job_id as id, ${dutyNamesSql} as asked from (
      select s.job_id, s.duties, s.posted_at, bit_count(s.duties & ${shown})::float8 / (bit_count(s.duties) + 2) as share
      from job_search s where ${Prisma.join(where, ' and ')}
      order by share desc, s.posted_at desc, s.job_id desc limit ${Math.min(take, most)}) best
    where share > 0 order by share desc, posted_at desc, job_id desc`
  const postings = await listPublicPostingsByIds(
    rows.map(({ id }) => id),
    now,
  )
  const asked = new Map(rows.map((row) => [row.id, row.asked]))
  return postings.map((posting) => {
    const duties = asked.get(posting.id) ?? []
    const inState = (state: 'evidenced' | 'possible' | undefined) => duties.filter((id) => evidence.get(id) === state)
    return {
      posting,
      evidenced: inState('evidenced'),
      possible: inState('possible'),
      missing: inState(undefined),
    }
  })
}
