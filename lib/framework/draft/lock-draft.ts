import type { Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { type FrameworkDocument, frameworkSchema } from '../model'

export interface LockedDraft {
  revision: number
  version: string
  document: FrameworkDocument
}

const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export const noDraft = () =>
  new DomainError('not-found', 'This draft is no longer there: it was published or thrown away.')

/** @throws DomainError not-found for what cannot be the id of a draft; the database would refuse it in its own words */
export function requireDraftId(draftId: string): string {
  if (!isId(draftId)) throw noDraft()
  return draftId
}

/**
 * The draft, its row locked until the transaction ends: whoever saves, reviews or publishes at the same moment waits.
 * @throws DomainError not-found when it was published or discarded
 */
export async function lockDraft(tx: Tx, draftId: string): Promise<LockedDraft> {
  const rows = await tx.$queryRaw<{ revision: number }[]>`
    select d.revision from "FrameworkDraft" d where d."versionId" = ${requireDraftId(draftId)}::uuid for update`
  const [row] = rows
  // Read once the lock is held: what stood there before may be what the one before us replaced.
  const version = await tx.frameworkVersion.findUnique({
    where: { id: draftId },
    select: { status: true, version: true, document: true },
  })
  if (!row || version?.status !== 'draft') throw noDraft()
  return { revision: row.revision, version: version.version, document: frameworkSchema.parse(version.document) }
}
