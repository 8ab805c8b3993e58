import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { requireForeignView } from './load-foreign'

export interface ListedForeignFramework {
  id: string
  title: string
  creator: string
  version: string | null
  adoptionStatus: string | null
  importedAt: Date
  items: number
}

/** The frameworks of others that are held here, by title. @throws DomainError forbidden */
export async function listForeignFrameworks(viewer: Viewer): Promise<ListedForeignFramework[]> {
  requireForeignView(viewer)
  const rows = await db().foreignFramework.findMany({
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      creator: true,
      version: true,
      adoptionStatus: true,
      importedAt: true,
      _count: { select: { items: { where: { removed: false } } } },
    },
    take: 200,
  })
  return rows.map(({ _count, ...row }) => ({ ...row, items: _count.items }))
}
