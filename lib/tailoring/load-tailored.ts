import { z } from 'zod'
import type { Viewer } from '@/lib/access/viewer'
import { ownResumes } from '@/lib/access/visibility'
import { importances } from '@/lib/framework/model'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { isId } from '@/lib/resumes/keep/is-id'
import { type ResumeDocument, resumeDocumentSchema } from '@/lib/resumes/model'
import type { AskedDuty } from './cover-duties'

const dutiesSchema = z.array(z.object({ id: z.string(), importance: z.enum(importances) }))

export interface TailoredResume {
  id: string
  ownerId: string
  resume: { id: string; title: string }
  resumeVersion: number
  frameworkVersion: string
  roleId: string | null
  postingId: number | null
  title: string
  duties: AskedDuty[]
  original: ResumeDocument
  document: ResumeDocument
  leftOut: string[]
  revision: number
  updatedAt: Date
}

/**
 * A tailored copy of one's own.
 * @throws DomainError not-found, also when it is somebody else's
 */
export async function loadTailored(viewer: Viewer, tailoredId: string): Promise<TailoredResume> {
  const row = isId(tailoredId)
    ? await db().tailoredResume.findFirst({
        where: { id: tailoredId, ...ownResumes(viewer) },
        select: {
          id: true,
          ownerId: true,
          resume: { select: { id: true, title: true } },
          resumeVersion: true,
          frameworkVersion: { select: { version: true } },
          roleId: true,
          postingId: true,
          title: true,
          duties: true,
          original: true,
          document: true,
          leftOut: true,
          revision: true,
          updatedAt: true,
        },
      })
    : null
  if (!row) throw new DomainError('not-found', 'There is no such tailored résumé.')
  return {
    ...row,
    frameworkVersion: row.frameworkVersion.version,
    duties: dutiesSchema.parse(row.duties),
    original: resumeDocumentSchema.parse(row.original),
    document: resumeDocumentSchema.parse(row.document),
  }
}
