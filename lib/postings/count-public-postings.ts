import { publicPostings } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'

export interface PublicPostingFigures {
  open: number
  newThisWeek: number
  statePay: number
  /** Open postings by role id. */
  byRole: Record<string, number>
}

const weekMs = 7 * 86_400_000

/** What the home page says of the open postings. */
export async function countPublicPostings(now: Date): Promise<PublicPostingFigures> {
  const groups = await db().posting.groupBy({
    by: ['roleId'],
    where: publicPostings(now),
    _count: { _all: true },
  })
  const [newThisWeek, statePay] = await Promise.all([
    db().posting.count({
      where: { AND: [publicPostings(now), { publishedAt: { gt: new Date(now.getTime() - weekMs) } }] },
    }),
    db().posting.count({
      where: { AND: [publicPostings(now), { OR: [{ payMin: { not: null } }, { payMax: { not: null } }] }] },
    }),
  ])
  return {
    open: groups.reduce((sum, group) => sum + group._count._all, 0),
    newThisWeek,
    statePay,
    byRole: Object.fromEntries(
      groups.flatMap(({ roleId, _count }) => (roleId === null ? [] : [[roleId, _count._all]])),
    ),
  }
}
