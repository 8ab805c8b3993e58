import type { Prisma } from '@/prisma/generated/client'
import type { Viewer } from './viewer'

/**
 * The one definition of a public posting: published, its day has come, and not past its closing time. Expiry is decided
 * when somebody looks, so that no job that runs late can keep an expired posting on show. Page, search, feeds and the apply
 * gate all use this, as a predicate or as a where-fragment; a test proves that the two agree.
 */
export function isPublicPosting(
  posting: { status: string; publishedAt: Date | null; closesAt: Date | null },
  now: Date,
) {
  return (
    posting.status === 'published' &&
    posting.publishedAt !== null &&
    posting.publishedAt <= now &&
    (posting.closesAt === null || posting.closesAt > now)
  )
}

export function publicPostings(now: Date) {
  return {
    status: 'published',
    publishedAt: { lte: now },
    OR: [{ closesAt: null }, { closesAt: { gt: now } }],
  } satisfies Prisma.PostingWhereInput
}

/** `posting.view` of the policy as a where-fragment, for lists. */
export function visiblePostings(viewer: Viewer, now: Date): Prisma.PostingWhereInput {
  switch (viewer.kind) {
    case 'system':
    case 'operator':
      return {}
    case 'hirer':
      return { OR: [publicPostings(now), { organisationId: { in: [...viewer.organisationIds] } }] }
    default:
      return publicPostings(now)
  }
}

/**
 * The postings that a person has to do with, drafts and closed ones included. The operator may see and close them; what
 * else may be done is asked of the policy.
 */
export function managedPostings(viewer: Viewer): Prisma.PostingWhereInput {
  if (viewer.kind === 'system' || viewer.kind === 'operator') return {}
  return { organisationId: { in: viewer.kind === 'hirer' ? [...viewer.organisationIds] : [] } }
}

/** `resume.view` and `tailoring.view` of the policy as a where-fragment: a candidate's own rows, for everybody else none. */
export function ownResumes(viewer: Viewer): { ownerId: string | { in: string[] } } {
  return { ownerId: viewer.kind === 'candidate' ? viewer.userId : { in: [] } }
}

/** `saved-job.view` of the policy as a where-fragment: a candidate's own rows, for everybody else none. */
export function ownSavedJobs(viewer: Viewer): { userId: string | { in: string[] } } {
  return { userId: viewer.kind === 'candidate' ? viewer.userId : { in: [] } }
}

/** `report.view` of the policy as a where-fragment: all for an operator, for everybody else none. */
export function visibleReports(viewer: Viewer): Prisma.PostingReportWhereInput {
  return viewer.kind === 'operator' ? {} : { id: { in: [] } }
}
