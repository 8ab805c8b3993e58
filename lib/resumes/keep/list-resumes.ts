import type { Viewer } from '@/lib/access/viewer'
import { ownResumes } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { keepLimits } from './limits.shared'

export interface ListedResume {
  id: string
  title: string
  fileName: string | null
  updatedAt: Date
}

/** One's own résumés, last changed first. */
export function listResumes(viewer: Viewer): Promise<ListedResume[]> {
  return db().resume.findMany({
    where: ownResumes(viewer),
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: keepLimits.resumes,
    select: { id: true, title: true, fileName: true, updatedAt: true },
  })
}
