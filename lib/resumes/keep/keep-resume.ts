import type { Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { storableText } from '@/lib/platform/storable-text'
import type { ResumeDocument } from '../model'
import { parseLimits, refusalText } from '../rules'
import { checkDocument } from './check-document'
import { checkTitle } from './check-title'
import { withUniqueIds } from './document-acts.shared'
import { keepLimits } from './limits.shared'
import { lockOwner } from './lock-owner'
import { newId } from './new-id.shared'
import { asJson, writeVersion } from './write-version'

export interface NewResume {
  title: string
  document: ResumeDocument
  /** The upload itself, so that its owner can have it back; null for pasted text. */
  file: { bytes: Uint8Array; name: string; kind: string } | null
}

/**
 * Keeps what was read as a résumé of this candidate.
 * @throws DomainError forbidden, invalid, conflict when there are twenty already
 */
export async function keepResume(viewer: Viewer, resume: NewResume, now: Date): Promise<{ resumeId: string }> {
  const title = checkTitle(resume.title)
  const document = checkDocument(withUniqueIds(resume.document, newId))
  if (resume.file && resume.file.bytes.byteLength > parseLimits.fileBytes)
    throw new DomainError('invalid', refusalText['too-large'], { file: [refusalText['too-large']] })
  return db().$transaction(async (tx) => {
    const ownerId = await lockOwner(tx, viewer)
    if ((await tx.resume.count({ where: { ownerId } })) >= keepLimits.resumes)
      throw new DomainError(
        'conflict',
        `You keep ${keepLimits.resumes} résumés, which is as many as fit here. Delete one first.`,
      )
    const { id } = await tx.resume.create({
      data: {
        ownerId,
        title,
        document: asJson(document),
        file: resume.file ? new Uint8Array(resume.file.bytes) : null,
        fileName: resume.file ? storableText(resume.file.name).slice(0, 200) : null,
        fileKind: resume.file?.kind ?? null,
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true },
    })
    await writeVersion(tx, { id, title, document }, 'read', now)
    await audit(tx, { actorId: ownerId, verb: 'resume.create', subjectType: 'resume', subjectId: id })
    return { resumeId: id }
  })
}
