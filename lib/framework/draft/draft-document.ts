import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { FrameworkDocument } from '../model'
import { changedPlaces } from './changed-places'
import { type LockedDraft, noDraft } from './lock-draft'

/**
 * The document of a draft. Every edit keeps the shape of a framework, so it is not judged again on the way out: for a large
 * one that takes longer than all the rest of a save. Publishing judges it.
 */
export async function readDraftDocument(tx: Tx, draftId: string): Promise<FrameworkDocument> {
  const [row] = await tx.$queryRaw<{ document: string }[]>`
    select document::text as document from "FrameworkVersion" where id = ${draftId}::uuid and status = 'draft'`
  if (!row) throw noDraft()
  return JSON.parse(row.document)
}

/** What this process saved last. A row that names the same save holds the same document: nothing else ever writes one. */
let last: { draftId: string; saved: LockedDraft; document: FrameworkDocument } | undefined

/** @param draft the row as it stands, locked: what is remembered is only used when nobody saved since */
export async function readLockedDocument(tx: Tx, draftId: string, draft: LockedDraft): Promise<FrameworkDocument> {
  const isLast =
    last?.draftId === draftId &&
    last.saved.revision === draft.revision &&
    last.saved.updatedAt.getTime() === draft.updatedAt.getTime()
  return isLast && last ? last.document : readDraftDocument(tx, draftId)
}

/** Only for what was committed. */
export function rememberDocument(draftId: string, saved: LockedDraft, document: FrameworkDocument) {
  last = { draftId, saved, document }
}

/**
 * What to write for a document that became another: the few entries that changed, where that is all. The database then
 * need not be sent, and read, all the others.
 */
export function documentAfter(before: FrameworkDocument, after: FrameworkDocument): Prisma.Sql {
  const places = changedPlaces(before, after)
  if (places === null) return Prisma.sql`${JSON.stringify(after)}::jsonb`
  return places.reduce(
    (made, { path, value }) => Prisma.sql`jsonb_set(${made}, ${path}::text[], ${JSON.stringify(value)}::jsonb)`,
    Prisma.sql`document`,
  )
}
