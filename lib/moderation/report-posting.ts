import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { isPublicPosting } from '@/lib/access/visibility'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { limit } from '@/lib/platform/rate-limit'
import { reportSchema } from './schema'

/** More open ones on one posting tell an operator nothing new. */
const mostOpenOnOnePosting = 100

/**
 * Tells the operators that something is wrong with a public posting. No account is needed. The same person saying the same
 * again while it is open is kept once.
 * @param from network address, for the rate limit only: it is not kept
 * @throws DomainError invalid, not-found, rate-limited, unavailable
 */
export async function reportPosting(
  viewer: Viewer,
  postingId: number,
  raw: { reason: string; text: string },
  from: string,
  now: Date,
): Promise<void> {
  const read = reportSchema.safeParse(raw)
  if (!read.success) throw DomainError.fromZod(read.error)
  const posting = await db().posting.findUnique({
    where: { id: postingId },
    select: { status: true, publishedAt: true, closesAt: true },
  })
  if (!posting || !can(viewer, 'report.create', { isPublic: isPublicPosting(posting, now) }))
    throw new DomainError('not-found', 'This job is no longer open, so there is nothing left to report.')
  await limit('report from one address', from)
  const reporterId = actorId(viewer)
  const { reason, text } = read.data
  await db().$transaction(async (tx) => {
    const open = await tx.postingReport.findMany({
      where: { postingId, outcome: null },
      take: mostOpenOnOnePosting,
      select: { reporterId: true, reason: true, text: true },
    })
    const isKnown = open.some(
      (known) => known.reporterId === reporterId && known.reason === reason && known.text === text,
    )
    if (isKnown || open.length >= mostOpenOnOnePosting) return
    const { id } = await tx.postingReport.create({
      data: { postingId, reporterId, reason, text, createdAt: now },
      select: { id: true },
    })
    await audit(tx, { actorId: reporterId, verb: 'report.create', subjectType: 'report', subjectId: id })
  })
}
