import { ensureOrganisation } from '@/lib/organisations/ensure-organisation'
import { db } from '@/lib/platform/db'
import { saveImportedPosting } from '@/lib/postings/save-imported-posting'
import type { ImportOutcome } from '@/prisma/generated/enums'
import type { Judged } from './judge-row'
import type { Refusal } from './map-row'

export type ImportedLine = {
  line: number
  outcome: ImportOutcome
  /** Why it was refused, beginning with the kind and a colon; else what the operator should know of it. */
  reason: string | null
  externalId: string | null
  postingId: number | null
}

/** Thrown to undo a rehearsal: only a throw rolls back. */
class Rehearsed extends Error {
  constructor(readonly lines: ImportedLine[]) {
    super('rehearsed')
  }
}

/**
 * Writes a batch of rows and the account of them in one transaction: after a crash there is either both or neither.
 * @param runId null for a rehearsal, which asks the database everything and keeps nothing
 * @param now when the batch is written, for postings whose words the source changed
 * @param organisations ids by slug, of organisations known to exist; added to
 */
export async function writeBatch(
  batch: readonly Judged[],
  source: string,
  runId: string | null,
  organisations: Map<string, string>,
  now: Date,
): Promise<ImportedLine[]> {
  const created = new Map<string, string>()
  try {
    const written = await db().$transaction(
      async (tx) => {
        const lines: ImportedLine[] = []
        for (const row of batch) {
          if ('refusal' in row) {
            lines.push({ ...refused(row.refusal), line: row.line, externalId: row.externalId })
            continue
          }
          const { organisation, remarks, ...item } = row.posting
          const organisationId =
            organisations.get(organisation.slug) ??
            created.get(organisation.slug) ??
            (await ensureOrganisation(tx, organisation))
          created.set(organisation.slug, organisationId)
          const saved = await saveImportedPosting(tx, { ...item, source, organisationId }, now)
          lines.push({
            line: row.line,
            ...saved,
            reason: [...new Set(remarks)].join('; ') || null,
            externalId: item.externalId,
          })
        }
        if (runId === null) throw new Rehearsed(lines)
        await tx.importLine.createMany({ data: lines.map((line) => ({ ...line, runId })) })
        return lines
      },
      { timeout: 60_000, maxWait: 5_000 },
    )
    for (const [slug, id] of created) organisations.set(slug, id)
    return written
  } catch (error) {
    if (error instanceof Rehearsed) return error.lines.map((line) => ({ ...line, postingId: null }))
    throw error
  }
}

function refused({ kind, detail }: Refusal) {
  return { outcome: 'refused' as const, reason: `${kind}: ${detail}`, postingId: null }
}
