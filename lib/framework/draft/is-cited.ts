import type { Tx } from '@/lib/platform/db'
import type { EntryCollection } from './draft-edit.shared'

/** Whether a version that was published holds this entry, or a posting names it: then it can be retired, never removed. */
export async function isCited(tx: Tx, collection: EntryCollection, id: string): Promise<boolean> {
  const inVersion = JSON.stringify({ [collection]: [{ id }] })
  const inDuties = JSON.stringify([{ responsibilityId: id }])
  const [row] = await tx.$queryRaw<{ cited: boolean }[]>`
    select exists (select from "FrameworkVersion" where status <> 'draft' and document @> ${inVersion}::jsonb)
      or (${collection} = 'roles' and exists (select from "Posting" where "roleId" = ${id}))
      or (${collection} = 'responsibilities' and exists (select from "Posting" where duties @> ${inDuties}::jsonb))
      as cited`
  return row?.cited ?? true
}
