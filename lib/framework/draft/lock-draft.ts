import type { Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'

const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export const noDraft = () =>
  new DomainError('not-found', 'This draft is no longer there: it was published or thrown away.')

/** @throws DomainError not-found for what cannot be the id of a draft; the database would refuse it in its own words */
export function requireDraftId(draftId: string): string {
  if (!isId(draftId)) throw noDraft()
  return draftId
}

/**
 * The revision of the draft, its row locked until the transaction ends: whoever saves, reviews or publishes at the same
 * moment waits.
 * @throws DomainError not-found when it was published or discarded
 */
export async function lockDraft(tx: Tx, draftId: string): Promise<{ revision: number }> {
  const [row] = await tx.$queryRaw<{ revision: number }[]>`
    select d.revision from "FrameworkDraft" d where d."versionId" = ${requireDraftId(draftId)}::uuid for update`
  // Asked once the lock is held: what stood there before may be what the one before us changed.
  const version = await tx.frameworkVersion.findUnique({ where: { id: draftId }, select: { status: true } })
  if (!row || version?.status !== 'draft') throw noDraft()
  return row
}
