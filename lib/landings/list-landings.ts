import { publicPostings } from '@/lib/access/visibility'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { db } from '@/lib/platform/db'
import { keepAnswer } from '@/lib/platform/keep-answer'
import { gatherLandings, type Landing, type PostingGroup } from './gather-landings'

/** More kinds of role by town than there are; a bound, so that no answer grows without end. */
const mostGroups = 50_000

/** Every landing page that there is at this moment: of roles of the published framework, from public postings only. */
export async function listLandings(now: Date): Promise<Landing[]> {
  const framework = await findPublishedFramework()
  const roleIds = framework?.document.roles.map(({ id }) => id) ?? []
  const rows = await db().posting.groupBy({
    by: ['roleId', 'country', 'city'],
    where: { AND: [publicPostings(now), { roleId: { in: roleIds } }] },
    _count: { _all: true },
    _max: { updatedAt: true },
    orderBy: [{ roleId: 'asc' }, { country: 'asc' }, { city: 'asc' }],
    take: mostGroups,
  })
  const groups = rows.flatMap(({ roleId, country, city, _count, _max }): PostingGroup[] =>
    roleId ? [{ roleId, country, city, count: _count._all, updatedAt: _max.updatedAt ?? now }] : [],
  )
  return gatherLandings(groups)
}

/** Counted for a page that only links there, a figure may be half a minute old. */
const keptMs = 30_000
const kept = keepAnswer(keptMs, () => listLandings(new Date()))

/** As they were at most half a minute ago: for pages. The site map asks for those of this moment. */
export const listRecentLandings = (): Promise<Landing[]> => kept.get()
