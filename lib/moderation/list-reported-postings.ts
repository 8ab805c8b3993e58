import type { Viewer } from '@/lib/access/viewer'
import { isPublicPosting, visibleReports } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import type { ReportReason } from '@/prisma/generated/enums'

export interface ReportedPosting {
  postingId: number
  title: string
  organisationName: string
  isOpenJob: boolean
  reports: number
  reasons: ReportReason[]
  lastAt: Date
}

/** Postings on one page of the list. */
const most = 100

/** Reported postings, several reports on one together: those with the most open reports first, or the last settled first. */
export async function listReportedPostings(
  viewer: Viewer,
  show: 'open' | 'settled',
  now: Date,
): Promise<ReportedPosting[]> {
  const where = { AND: [visibleReports(viewer), { outcome: show === 'open' ? null : { not: null } }] }
  const groups = await db().postingReport.groupBy({
    by: ['postingId'],
    where,
    _count: { _all: true },
    _max: { createdAt: true, settledAt: true },
    orderBy:
      show === 'open' ? [{ _count: { postingId: 'desc' } }, { postingId: 'asc' }] : [{ _max: { settledAt: 'desc' } }],
    take: most,
  })
  const ids = groups.map(({ postingId }) => postingId)
  const [postings, reasons] = await Promise.all([
    db().posting.findMany({
      where: { id: { in: ids } },
      take: most,
      select: {
        id: true,
        title: true,
        status: true,
        publishedAt: true,
        closesAt: true,
        organisation: { select: { name: true } },
      },
    }),
    db().postingReport.groupBy({
      by: ['postingId', 'reason'],
      where: { AND: [where, { postingId: { in: ids } }] },
      orderBy: [{ postingId: 'asc' }, { reason: 'asc' }],
      take: most * 7,
    }),
  ])
  const byId = new Map(postings.map((posting) => [posting.id, posting]))
  return groups.flatMap(({ postingId, _count, _max }) => {
    const posting = byId.get(postingId)
    const lastAt = show === 'open' ? _max.createdAt : _max.settledAt
    if (!posting || !lastAt) return []
    return [
      {
        postingId,
        title: posting.title,
        organisationName: posting.organisation.name,
        isOpenJob: isPublicPosting(posting, now),
        reports: _count._all,
        reasons: reasons.filter((row) => row.postingId === postingId).map(({ reason }) => reason),
        lastAt,
      },
    ]
  })
}
