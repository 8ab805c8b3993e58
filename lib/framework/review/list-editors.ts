import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'

const most = 200

/** Everybody who can be asked to look at an entry, by name; nobody for those who edit nothing. */
export async function listEditors(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  if (!can(viewer, 'framework.review')) return []
  return db().user.findMany({
    where: { kind: 'editor', disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, name: true },
  })
}
