import { db } from '@/lib/platform/db'
import type { CurrentMatcher } from './current-matcher'

/** One process of several that share the work: those whose number leaves `part` when divided by `of`. */
export interface WorkShare {
  part: number
  of: number
}

/**
 * Published postings without a current decoding, the newest first: never read, changed since, or read by another matcher. It
 * follows from the rows alone, so nothing that happens to the queue can lose one.
 */
export async function listUndecoded(
  { framework, tier }: CurrentMatcher,
  take: number,
  { part, of }: WorkShare = { part: 0, of: 1 },
): Promise<number[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    select p.id from "Posting" p left join "Decoding" d on d."postingId" = p.id
    where p.status = 'published' and p.id % ${of}::int = ${part}::int
      and (d."postingId" is null or d.revision <> p.revision or d.matcher <> ${tier.id}
        or d."frameworkVersion" <> ${framework.version})
    order by p."publishedAt" desc, p.id desc limit ${take}`
  return rows.map(({ id }) => id)
}
