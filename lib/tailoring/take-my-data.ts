import type { Viewer } from '@/lib/access/viewer'
import { ownResumes } from '@/lib/access/visibility'
import { db } from '@/lib/platform/db'
import { findResumeFile } from '@/lib/resumes/keep/find-resume-file'
import { keepLimits } from '@/lib/resumes/keep/limits.shared'
import { listResumes } from '@/lib/resumes/keep/list-resumes'
import { listTailored } from './list-tailored'

/**
 * Everything that is kept here about a person's résumés, as the pieces of one JSON text. One row is in memory at a time:
 * twenty uploads together are a hundred megabytes.
 * @param more what other parts of the portal keep of the same person, by name
 */
export async function* takeMyData(
  viewer: Viewer,
  now: Date,
  more: Record<string, () => Promise<unknown>> = {},
): AsyncGenerator<string> {
  yield `{"takenAt":${JSON.stringify(now)},"resumes":[`
  const resumes = await listResumes(viewer)
  for (const [index, { id }] of resumes.entries())
    yield (index ? ',' : '') + JSON.stringify(await wholeResume(viewer, id))
  yield '],"tailoredResumes":['
  const copies = await listTailored(viewer)
  for (const [index, { id }] of copies.entries()) yield (index ? ',' : '') + JSON.stringify(await wholeCopy(viewer, id))
  yield ']'
  for (const [name, read] of Object.entries(more)) yield `,${JSON.stringify(name)}:${JSON.stringify(await read())}`
  yield '}'
}

async function wholeResume(viewer: Viewer, id: string) {
  const row = await db().resume.findFirst({
    where: { id, ...ownResumes(viewer) },
    select: {
      id: true,
      title: true,
      document: true,
      revision: true,
      createdAt: true,
      updatedAt: true,
      versions: {
        orderBy: { number: 'asc' },
        take: keepLimits.versions,
        select: { number: true, title: true, document: true, why: true, createdAt: true },
      },
    },
  })
  const file = await findResumeFile(viewer, id)
  return { ...row, file: file && { ...file, bytes: Buffer.from(file.bytes).toString('base64') } }
}

function wholeCopy(viewer: Viewer, id: string) {
  return db().tailoredResume.findFirst({
    where: { id, ...ownResumes(viewer) },
    select: {
      id: true,
      resumeId: true,
      resumeVersion: true,
      roleId: true,
      postingId: true,
      title: true,
      duties: true,
      original: true,
      document: true,
      leftOut: true,
      revision: true,
      createdAt: true,
      updatedAt: true,
      versions: {
        orderBy: { revision: 'asc' },
        take: keepLimits.versions,
        select: { revision: true, document: true, leftOut: true, createdAt: true },
      },
    },
  })
}
