import { db } from '@/lib/platform/db'

export interface AskedOfRole {
  /** Public postings that were read as this role. */
  postings: number
  /** Responsibilities by how many of these postings plainly ask for them, the most first. */
  asked: { responsibilityId: string; postings: number }[]
}

/** Of fewer postings a share says nothing about the role. */
export const leastPostings = 5

/**
 * What adverts that describe a role by their duties, whatever their title says, really ask for: counted over the postings that
 * are public now and whose words were read as they stand.
 */
export async function askedOfRole(roleId: string, now: Date): Promise<AskedOfRole> {
  const rows = await db().$queryRaw<{ responsibilityId: string | null; postings: number }[]>`
    with read as (
      select d."postingId", d.responsibilities
      from "Decoding" d join "Posting" p on p.id = d."postingId" and p.revision = d.revision
      where d."roleId" = ${roleId} and d.failure is null and p.status = 'published' and p."publishedAt" <= ${now}
        and (p."closesAt" is null or p."closesAt" > ${now}))
    select null as "responsibilityId", count(*)::int as postings from read
    union all
    (select duty ->> 'responsibilityId', count(*)::int
     from read, jsonb_array_elements(read.responsibilities) duty
     where duty ->> 'band' = 'evidenced' group by 1 order by 2 desc, 1 limit 200)`
  return {
    postings: rows.find(({ responsibilityId }) => responsibilityId === null)?.postings ?? 0,
    asked: rows.flatMap(({ responsibilityId, postings }) =>
      responsibilityId === null ? [] : [{ responsibilityId, postings }],
    ),
  }
}
