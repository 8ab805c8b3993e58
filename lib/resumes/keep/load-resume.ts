import type { Viewer } from '@/lib/access/viewer'
import { ownResumes } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { type ResumeDocument, resumeDocumentSchema } from '../model'
import { isId } from './is-id'

export interface KeptResume {
  id: string
  ownerId: string
  title: string
  document: ResumeDocument
  revision: number
  fileName: string | null
  fileKind: string | null
  createdAt: Date
  updatedAt: Date
}

/**
 * A résumé of one's own.
 * @throws DomainError not-found, also when it is somebody else's: what you may not see is not there
 */
export async function loadResume(viewer: Viewer, resumeId: string): Promise<KeptResume> {
  const row = isId(resumeId)
    ? await db().resume.findFirst({
        where: { id: resumeId, ...ownResumes(viewer) },
        select: {
          id: true,
          ownerId: true,
          title: true,
          document: true,
          revision: true,
          fileName: true,
          fileKind: true,
          createdAt: true,
          updatedAt: true,
        },
      })
    : null
  if (!row) throw new DomainError('not-found', 'There is no such résumé.')
  return { ...row, document: resumeDocumentSchema.parse(row.document) }
}
