import type { Viewer } from '@/lib/access/viewer'
import { ownResumes } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { isId } from '@/lib/resumes/keep/is-id'
import { keepLimits } from '@/lib/resumes/keep/limits.shared'

export interface ListedTailored {
  id: string
  resumeId: string
  title: string
  forPosting: boolean
  updatedAt: Date
}

/** One's own tailored copies, last changed first. */
export async function listTailored(viewer: Viewer): Promise<ListedTailored[]> {
  const rows = await db().tailoredResume.findMany({
    where: ownResumes(viewer),
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: keepLimits.tailored,
    select: { id: true, resumeId: true, title: true, roleId: true, updatedAt: true },
  })
  return rows.map(({ roleId, ...row }) => ({ ...row, forPosting: roleId === null }))
}

/** The earlier states of one's own copy, latest first: each with the revision that had it. */
export async function listTailoredVersions(
  viewer: Viewer,
  tailoredId: string,
): Promise<{ revision: number; createdAt: Date }[]> {
  if (!isId(tailoredId)) return []
  return db().tailoredVersion.findMany({
    where: { tailoredId, tailored: ownResumes(viewer) },
    orderBy: { revision: 'desc' },
    take: keepLimits.versions,
    select: { revision: true, createdAt: true },
  })
}
