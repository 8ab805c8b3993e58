import type { Viewer } from '@/lib/access/viewer'
import { managedPostings, publicPostings } from '@/lib/access/visibility'
import { changesBetween } from '@/lib/framework/changes-between'
import { changesOfPosting } from '@/lib/framework/diff/posting-changes.shared'
import type { VersionChange } from '@/lib/framework/diff/version-diff.shared'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { db } from '@/lib/platform/db'
import { dutiesSchema } from './read-posting-input'

export interface PostingVersionChange {
  postingId: number
  revision: number
  title: string
  organisationName: string
  /** The version that the posting was written for. */
  from: string
  /** The one that is published now. */
  to: string
  /** What changed about its role and its duties. */
  changes: VersionChange[]
}

const most = 200

/**
 * Open postings of one's own whose role or duties say something else in the published version, and about which nobody has
 * decided yet. It follows from the rows, so no publication can be missed; the posting itself stays as it is.
 */
export async function listVersionChanges(viewer: Viewer, now: Date): Promise<PostingVersionChange[]> {
  const published = await findPublishedFramework()
  if (!published || viewer.kind !== 'hirer') return []
  const rows = await db().posting.findMany({
    where: {
      AND: [managedPostings(viewer), publicPostings(now)],
      frameworkVersionId: { not: null },
      frameworkVersion: { version: { not: published.version } },
      kept: { none: { versionId: published.id } },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      revision: true,
      title: true,
      roleId: true,
      duties: true,
      organisation: { select: { name: true } },
      frameworkVersion: { select: { version: true } },
    },
  })
  const found = await Promise.all(
    rows.map(async (row): Promise<PostingVersionChange[]> => {
      const from = row.frameworkVersion?.version ?? published.version
      const responsibilityIds = dutiesSchema.parse(row.duties).flatMap(({ responsibilityId }) => responsibilityId ?? [])
      const diff = await changesBetween(from, published.version)
      const changes = changesOfPosting(diff, { roleId: row.roleId, responsibilityIds })
      const { id: postingId, revision, title, organisation } = row
      if (changes.length === 0) return []
      return [{ postingId, revision, title, organisationName: organisation.name, from, to: published.version, changes }]
    }),
  )
  return found.flat()
}
