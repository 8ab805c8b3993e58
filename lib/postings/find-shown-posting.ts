import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { isPublicPosting, publicPostings } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { findPostingSource, type PostingSource } from './find-posting-source'
import { firstSeen } from './first-seen'
import { postingInputSelect, readPostingInput } from './read-posting-input'
import type { PostingInput } from './schema'

export interface ShownPosting extends PostingInput {
  id: number
  /** When it was first published; for a preview of a draft the moment of asking. */
  publishedAt: Date
  /** When it came to be here: published, or first imported. */
  firstSeenAt: Date
  /** When what is shown last changed since then; null: never. */
  changedAt: Date | null
  frameworkVersion: string | null
  isImported: boolean
  /** Where it comes from and how often that confirmed it; null for one that was written here. */
  source: PostingSource | null
  organisation: {
    name: string
    slug: string
    description: string
    website: string | null
    sector: string
    openPostings: number
  }
}

const shownSelect = (now: Date) => ({
  id: true,
  status: true,
  organisationId: true,
  publishedAt: true,
  createdAt: true,
  changedAt: true,
  importSource: true,
  frameworkVersion: { select: { version: true } },
  organisation: {
    select: {
      name: true,
      slug: true,
      description: true,
      website: true,
      sector: true,
      _count: { select: { postings: { where: publicPostings(now) } } },
    },
  },
  ...postingInputSelect,
})

/** A posting as its page shows it, when this viewer may see it: public, or of an organisation that is theirs. Null: not. */
export async function findShownPosting(
  viewer: Viewer,
  id: number,
  now: Date,
): Promise<(ShownPosting & { isPublic: boolean }) | null> {
  const row = await db().posting.findUnique({ where: { id }, select: shownSelect(now) })
  if (!row) return null
  const isPublic = isPublicPosting(row, now)
  if (!can(viewer, 'posting.view', { organisationId: row.organisationId, isPublic })) return null
  const { _count, ...organisation } = row.organisation
  return {
    ...readPostingInput(row),
    id: row.id,
    publishedAt: row.publishedAt ?? now,
    firstSeenAt: firstSeen(row, now),
    changedAt: row.changedAt,
    frameworkVersion: row.frameworkVersion?.version ?? null,
    isImported: row.importSource !== null,
    source: row.importSource === null ? null : await findPostingSource(id, row.importSource),
    organisation: { ...organisation, openPostings: _count.postings },
    isPublic,
  }
}

export interface ClosedNotice {
  id: number
  title: string
  organisation: { name: string; slug: string }
  roleId: string | null
  country: string
  city: string | null
  publishedAt: Date | null
  closedAt: Date
  reason: 'filled' | 'withdrawn' | 'duplicate' | 'removed_at_source' | 'expired'
}

/**
 * What may still be said of a posting that was public once: that it is over, since when, and why. Null for one that never
 * was, and for one that broke the rules.
 */
export async function findClosedNotice(id: number, now: Date): Promise<ClosedNotice | null> {
  const row = await db().posting.findFirst({
    where: {
      id,
      OR: [
        { status: 'closed', closeReason: { not: 'breach_of_rules' } },
        { status: 'published', closesAt: { lte: now } },
      ],
    },
    select: {
      id: true,
      title: true,
      roleId: true,
      country: true,
      city: true,
      status: true,
      publishedAt: true,
      closesAt: true,
      closedAt: true,
      closeReason: true,
      organisation: { select: { name: true, slug: true } },
    },
  })
  if (!row) return null
  const { closeReason } = row
  const expired = row.status === 'published' || closeReason === null || closeReason === 'breach_of_rules'
  const { status: _, closesAt, closedAt, closeReason: __, ...told } = row
  return {
    ...told,
    closedAt: (expired ? closesAt : closedAt) ?? now,
    reason: expired ? 'expired' : closeReason,
  }
}
