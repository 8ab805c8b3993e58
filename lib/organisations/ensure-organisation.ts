import { audit } from '@/lib/platform/audit'
import type { Tx } from '@/lib/platform/db'

/**
 * The id of the organisation with this slug, which is created if there is none. One that exists keeps what is said of it
 * here: an import source only names it. For imports, inside the transaction of a batch; people use createOrganisation.
 */
export async function ensureOrganisation(
  tx: Tx,
  organisation: { slug: string; name: string; country: string; sector: string },
): Promise<string> {
  const found = await tx.organisation.findUnique({ where: { slug: organisation.slug }, select: { id: true } })
  if (found) return found.id
  const { id } = await tx.organisation.create({ data: organisation, select: { id: true } })
  await audit(tx, { actorId: null, verb: 'organisation.create', subjectType: 'organisation', subjectId: id })
  return id
}
