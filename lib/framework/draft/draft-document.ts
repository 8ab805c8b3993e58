import type { Tx } from '@/lib/platform/db'
import type { FrameworkDocument } from '../model'
import { noDraft } from './lock-draft'

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

export async function writeDraftDocument(tx: Tx, draftId: string, document: FrameworkDocument): Promise<void> {
  await tx.$executeRaw`
    update "FrameworkVersion" set document = ${JSON.stringify(document)}::jsonb where id = ${draftId}::uuid`
}
