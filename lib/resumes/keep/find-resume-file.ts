import type { Viewer } from '@/lib/access/viewer'
import { ownResumes } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { isId } from './is-id'

/** The upload that a résumé of one's own was read from; null when there was none. */
export async function findResumeFile(
  viewer: Viewer,
  resumeId: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string; kind: string } | null> {
  const row = isId(resumeId)
    ? await db().resume.findFirst({
        where: { id: resumeId, ...ownResumes(viewer) },
        select: { file: true, fileName: true, fileKind: true },
      })
    : null
  if (!row?.file || !row.fileKind) return null
  return { bytes: new Uint8Array(row.file), name: row.fileName ?? 'resume', kind: row.fileKind }
}
