import { db } from '@/lib/platform/db'

export interface DecodingRow {
  postingId: number
  revision: number
  matcher: string
  frameworkVersion: string
  textHash: string
  roleId: string | null
  confidence: number
  responsibilities: readonly { responsibilityId: string; band: string; lines: readonly number[] }[]
  failure: string | null
  decodedAt: Date
}

/**
 * One row for each posting, all in one statement, so that a thousand postings cost one journey. Whoever read an earlier
 * revision comes too late and changes nothing; a posting that went away meanwhile is left out.
 */
export async function writeDecodings(rows: readonly DecodingRow[]): Promise<void> {
  if (rows.length === 0) return
  await db().$executeRaw`
    insert into "Decoding" as d ("postingId", revision, matcher, "frameworkVersion", "textHash", "roleId", confidence,
      responsibilities, failure, "decodedAt")
    select r."postingId", r.revision, r.matcher, r."frameworkVersion", r."textHash", r."roleId", r.confidence,
      r.responsibilities, r.failure, r."decodedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("postingId" int, revision int, matcher text,
        "frameworkVersion" text, "textHash" text, "roleId" text, confidence float8, responsibilities jsonb, failure text,
        "decodedAt" timestamptz)
      join "Posting" p on p.id = r."postingId"
    order by r."postingId"
    on conflict ("postingId") do update set revision = excluded.revision, matcher = excluded.matcher,
      "frameworkVersion" = excluded."frameworkVersion", "textHash" = excluded."textHash", "roleId" = excluded."roleId",
      confidence = excluded.confidence, responsibilities = excluded.responsibilities, failure = excluded.failure,
      "decodedAt" = excluded."decodedAt"
    where d.revision <= excluded.revision`
}
