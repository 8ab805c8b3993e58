import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'

export interface OwnOrganisation {
  id: string
  name: string
  slug: string
  sector: string
  country: string
}

/** The organisations that a hirer belongs to, by name, at most 100; nobody else has any. */
export async function listOwnOrganisations(viewer: Viewer): Promise<OwnOrganisation[]> {
  if (viewer.kind !== 'hirer') return []
  return db().organisation.findMany({
    where: { id: { in: [...viewer.organisationIds] } },
    orderBy: { name: 'asc' },
    take: 100,
    select: { id: true, name: true, slug: true, sector: true, country: true },
  })
}
