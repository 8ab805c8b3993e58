import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { isPublicPosting, visibleReports } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'

/** Reports of one posting that are shown together. */
const most = 200

/**
 * A posting with all that was reported about it, newest first, and what an operator needs to settle it.
 * @throws DomainError not-found, also for everybody who may not see reports
 */
export async function findReportedPosting(viewer: Viewer, postingId: number, now: Date) {
  const posting = can(viewer, 'report.view')
    ? await db().posting.findUnique({
        where: { id: postingId },
        select: {
          id: true,
          title: true,
          description: true,
          status: true,
          publishedAt: true,
          closesAt: true,
          closedAt: true,
          closeReason: true,
          revision: true,
          applyUrl: true,
          applyEmail: true,
          importSource: true,
          organisation: { select: { name: true, slug: true, website: true } },
          reports: {
            where: visibleReports(viewer),
            orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
            take: most,
            select: {
              id: true,
              reason: true,
              text: true,
              createdAt: true,
              reporterId: true,
              outcome: true,
              note: true,
              settledAt: true,
            },
          },
        },
      })
    : null
  if (!posting || posting.reports.length === 0) throw new DomainError('not-found', 'Nothing was reported about that.')
  const { reports, ...rest } = posting
  return {
    posting: { ...rest, isPublic: isPublicPosting(posting, now) },
    reports: reports.map(({ reporterId, ...report }) => ({ ...report, hasAccount: reporterId !== null })),
  }
}
