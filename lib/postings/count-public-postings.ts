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

/** Open postings by role id; roles without one are left out. */
export async function countOpenByRole(now: Date): Promise<Record<string, number>> {
  const groups = await db().posting.groupBy({
    by: ['roleId'],
    where: { AND: [publicPostings(now), { roleId: { not: null } }] },
    _count: { _all: true },
  })
  return Object.fromEntries(groups.map(({ roleId, _count }) => [roleId, _count._all]))
}

/** What the home page says of the open postings. */
export async function countPublicPostings(now: Date): Promise<PublicPostingFigures> {
  const [byRole, open, newThisWeek, statePay] = await Promise.all([
    countOpenByRole(now),
    db().posting.count({ where: publicPostings(now) }),
    db().posting.count({
      where: { AND: [publicPostings(now), { publishedAt: { gt: new Date(now.getTime() - weekMs) } }] },
    }),
    db().posting.count({
      where: { AND: [publicPostings(now), { OR: [{ payMin: { not: null } }, { payMax: { not: null } }] }] },
    }),
  ])
  return { open, newThisWeek, statePay, byRole }
}
