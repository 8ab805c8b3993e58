import type { ResumeDocument } from '../model'
import { type ResumeKind, readResumeFile } from '../read/read-resume-file'
import { linesOfText } from '../read/source-lines'
import { structureResume } from '../read/structure-resume'
import { parseLimits, type Refusal } from '../rules'

export type ReadUpload = { document: ResumeDocument; kind: ResumeKind } | { refused: Refusal }

/**
 * The résumé in a file or in pasted text. What cannot be read is a value with its reason.
 * @throws DomainError unavailable when too many files are waiting
 */
export async function documentFromUpload(upload: { file: Uint8Array } | { text: string }): Promise<ReadUpload> {
  if ('file' in upload) {
    const read = await readResumeFile(upload.file)
    return read.ok ? { document: read.document, kind: read.kind } : { refused: read.reason }
  }
  if (upload.text.length > parseLimits.characters) return { refused: 'too-long' }
  if (!upload.text.trim()) return { refused: 'empty' }
  return { document: structureResume(linesOfText([upload.text])).document, kind: 'txt' }
}
