import type { Viewer } from '@/lib/access/viewer'
import { ownResumes } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { isId } from './is-id'
import { keepLimits } from './limits.shared'

export interface ListedVersion {
  number: number
  why: 'read' | 'edited' | 'kept' | 'restored' | 'tailored'
  createdAt: Date
}

/** The earlier states of a résumé of one's own, latest first. */
export async function listVersions(viewer: Viewer, resumeId: string): Promise<ListedVersion[]> {
  if (!isId(resumeId)) return []
  return db().resumeVersion.findMany({
    where: { resumeId, resume: ownResumes(viewer) },
    orderBy: { number: 'desc' },
    take: keepLimits.versions,
    select: { number: true, why: true, createdAt: true },
  })
}
