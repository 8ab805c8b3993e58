import type { FrameworkDocument } from '@/lib/framework/model'
import { db } from '@/lib/platform/db'
import { type ListedPosting, listPublicPostingsByIds } from '@/lib/postings/list-public-postings'
import { postingInputSelect, readPostingInput } from '@/lib/postings/read-posting-input'
import { dutyNamesSql, dutySetSql, isOpenSql, leastDuties } from './open-jobs-sql'

export interface SimilarJob {
  posting: ListedPosting
  /** Responsibilities that both ask for, the rarest first. */
  shared: string[]
}

/** Taken out of the index by plain counts, to be ordered by rarity here. */
const looked = 60
/** One duty in common is what any two jobs of a project office have. */
const leastShared = 2

/** A responsibility that few roles of the framework have tells more of a job than one that all have. */
function rarityOf({ roles }: Pick<FrameworkDocument, 'roles'>) {
  const holders = new Map<string, number>()
  for (const role of roles) for (const { id } of role.responsibilities) holders.set(id, (holders.get(id) ?? 0) + 1)
  return (id: string) => Math.log(1 + roles.length / Math.max(1, holders.get(id) ?? 1))
}

/** The duties of a posting as the index has them, or, when it is closed and no longer there, those that were tied to it. */
async function findOwnDuties(postingId: number) {
  const [indexed] = await db().$queryRaw<{ duties: string; asked: string[] }[]>`
    select duties::text as duties, ${dutyNamesSql} as asked from job_search where job_id = ${postingId}`
  if (indexed) return indexed
  const row = await db().posting.findUnique({ where: { id: postingId }, select: postingInputSelect })
  const tied = row ? readPostingInput(row).duties.flatMap(({ responsibilityId: id }) => id ?? []) : []
  const [set] = await db().$queryRaw<{ duties: string; asked: string[] }[]>`
    select duties::text as duties, ${dutyNamesSql} as asked from (select ${dutySetSql(tied)} as duties) tied`
  return set
}

/** Other open postings by the weight of the duties they share with this one, of all duties that either asks for. */
export async function listSimilarJobs(
  framework: Pick<FrameworkDocument, 'roles'>,
  postingId: number,
  now: Date,
  take = 5,
): Promise<SimilarJob[]> {
  const own = await findOwnDuties(postingId)
  if (!own || own.asked.length < leastDuties) return []
  const rows = await db().$queryRaw<{ id: number; asked: string[] }[]>`
    with own as materialized (select ${own.duties}::bit(128) as duties)
    select job_id as id, ${dutyNamesSql} as asked from (
      select s.job_id, s.duties from job_search s
      where ${isOpenSql(now)} and s.job_id <> ${postingId}
        and bit_count(s.duties & (select duties from own)) >= ${leastShared}
      order by bit_count(s.duties & (select duties from own))::float8 / bit_count(s.duties | (select duties from own)) desc,
        s.posted_at desc, s.job_id desc
      limit ${looked}) near`
  const rarity = rarityOf(framework)
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + rarity(id), 0)
  const asked = new Set(own.asked)
  const ranked = rows
    .map(({ id, asked: other }) => {
      const shared = other.filter((each) => asked.has(each)).sort((a, b) => rarity(b) - rarity(a))
      const weight = sum(shared)
      return { id, shared, likeness: weight / (sum(own.asked) + sum(other) - weight) }
    })
    // The sort is stable: equals keep the order of the database.
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, take)
  const postings = await listPublicPostingsByIds(
    ranked.map(({ id }) => id),
    now,
  )
  const sharedBy = new Map(ranked.map(({ id, shared }) => [id, shared]))
  return postings.map((posting) => ({ posting, shared: sharedBy.get(posting.id) ?? [] }))
}
