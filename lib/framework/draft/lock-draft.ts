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

export interface LockedDraft {
  revision: number
  updatedAt: Date
}

/**
 * The draft's row, locked until the transaction ends: whoever saves, reviews or publishes at the same moment waits. The
 * version is locked with it, so that its status is the one of now, and not of when the waiting began.
 * @throws DomainError not-found when it was published or discarded
 */
export async function lockDraft(tx: Tx, draftId: string): Promise<LockedDraft> {
  const [row] = await tx.$queryRaw<LockedDraft[]>`
    select d.revision, d."updatedAt" from "FrameworkDraft" d join "FrameworkVersion" v on v.id = d."versionId"
    where d."versionId" = ${requireDraftId(draftId)}::uuid and v.status = 'draft' for no key update of d, v`
  if (!row) throw noDraft()
  return row
}
