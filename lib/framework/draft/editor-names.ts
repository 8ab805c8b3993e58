import { db } from '@/lib/platform/db'

/** Names by id, to be shown to other editors; somebody whose account is gone has none. */
export async function editorNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const unique = [...new Set(ids)]
  if (unique.length === 0) return new Map()
  const rows = await db().user.findMany({
    where: { id: { in: unique } },
    take: unique.length,
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export const nameOf = (names: ReadonlyMap<string, string>, id: string) => names.get(id) ?? 'Somebody who left'
