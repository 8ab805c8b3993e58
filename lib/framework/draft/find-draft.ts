import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import type { FrameworkDocument } from '../model'
import { readDraftDocument } from './draft-document'

export interface FrameworkDraft {
  id: string
  /** The number it has for now. */
  version: string
  /** The version that it began from. */
  baseVersion: string
  /** The id of the version that it is compared with, and published over. */
  followsId: string
  revision: number
  updatedAt: Date
  changeLog: string
  document: FrameworkDocument
}

/** The draft, for those who keep the framework; null when there is none, and for everybody else. */
export async function findDraft(viewer: Viewer): Promise<FrameworkDraft | null> {
  if (!can(viewer, 'framework.draft')) return null
  const row = await db().frameworkVersion.findFirst({
    where: { status: 'draft', draft: { isNot: null } },
    select: {
      id: true,
      version: true,
      changeLog: true,
      draft: { select: { revision: true, baseVersionId: true, followsId: true, updatedAt: true } },
    },
  })
  if (!row?.draft) return null
  const [base, document] = await Promise.all([
    db().frameworkVersion.findUnique({ where: { id: row.draft.baseVersionId }, select: { version: true } }),
    readDraftDocument(db(), row.id),
  ])
  return {
    id: row.id,
    version: row.version,
    baseVersion: base?.version ?? '',
    followsId: row.draft.followsId,
    revision: row.draft.revision,
    updatedAt: row.draft.updatedAt,
    changeLog: row.changeLog,
    document,
  }
}
