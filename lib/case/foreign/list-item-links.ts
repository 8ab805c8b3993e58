import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { isUuid, requireForeignView } from './load-foreign'
import { namesOf } from './names-of'

export interface ItemLink {
  key: string
  type: string
  leads: 'to' | 'from'
  name: string
}

/** The other associations of an item, as its page names them. @throws DomainError forbidden */
export async function listItemLinks(viewer: Viewer, frameworkId: string, identifier: string): Promise<ItemLink[]> {
  requireForeignView(viewer)
  if (!isUuid(frameworkId)) return []
  return db().$transaction(async (tx) => {
    const links = await tx.foreignAssociation.findMany({
      where: {
        frameworkId,
        removed: false,
        type: { not: 'isChildOf' },
        OR: [{ originIdentifier: identifier }, { destinationIdentifier: identifier }],
      },
      orderBy: { position: 'asc' },
      select: { identifier: true, type: true, originIdentifier: true, destinationIdentifier: true },
      take: 50,
    })
    const ends = links.flatMap((link) => [link.originIdentifier, link.destinationIdentifier])
    const names = await namesOf(tx, frameworkId, ends, links)
    return links.map(({ identifier: key, type, originIdentifier, destinationIdentifier }) => ({
      key,
      type,
      leads: originIdentifier === identifier ? ('to' as const) : ('from' as const),
      name: names.get(originIdentifier === identifier ? destinationIdentifier : originIdentifier) ?? 'Not named',
    }))
  })
}
