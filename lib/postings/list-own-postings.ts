import type { Viewer } from '@/lib/access/viewer'
import { isPublicPosting, managedPostings } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'

export type OwnPostingState = 'draft' | 'public' | 'expired' | 'closed'

export interface OwnPosting {
  id: number
  title: string
  organisationName: string
  state: OwnPostingState
  updatedAt: Date
  publishedAt: Date | null
  closesAt: Date | null
  closedAt: Date | null
}

const most = 200

/** The postings that this viewer works on, last changed first, at most 200. */
export async function listOwnPostings(viewer: Viewer, now: Date): Promise<OwnPosting[]> {
  const rows = await db().posting.findMany({
    where: managedPostings(viewer),
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      title: true,
      status: true,
      updatedAt: true,
      publishedAt: true,
      closesAt: true,
      closedAt: true,
      organisation: { select: { name: true } },
    },
  })
  return rows.map(({ status, organisation, ...row }) => ({
    ...row,
    organisationName: organisation.name,
    state: status !== 'published' ? status : isPublicPosting({ status, ...row }, now) ? 'public' : 'expired',
  }))
}
