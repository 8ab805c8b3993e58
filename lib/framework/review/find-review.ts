import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { editorNames, nameOf } from '../draft/editor-names'
import { requireDraftId } from '../draft/lock-draft'
import { approvalOf } from './approval-of'

export interface ReviewStep {
  step: 'requested' | 'approved' | 'changes_wanted'
  editorId: string
  editorName: string
  revision: number
  note: string
  at: Date
}

export interface DraftReview {
  /** `outdated`: the last step was about words that were changed since. */
  state: 'none' | 'requested' | 'approved' | 'changes_wanted' | 'outdated'
  /** False where the framework has one editor only. */
  needsApproval: boolean
  /** Whether this viewer may publish the draft as it stands, as far as reviews go. */
  mayPublish: boolean
  /** Latest first. */
  steps: ReviewStep[]
}

const most = 50

/** How far the review of the draft is; null for those who do not keep the framework, and for no draft. */
export async function findReview(viewer: Viewer, draftId: string): Promise<DraftReview | null> {
  if (!can(viewer, 'framework.review') || viewer.kind !== 'editor') return null
  const draft = await db().frameworkDraft.findUnique({
    where: { versionId: requireDraftId(draftId) },
    select: { revision: true },
  })
  if (!draft) return null
  const [rows, { isNeeded, approverId }] = await Promise.all([
    db().frameworkReview.findMany({
      where: { versionId: draftId },
      orderBy: [{ revision: 'desc' }, { at: 'desc' }, { id: 'desc' }],
      take: most,
      select: { step: true, editorId: true, revision: true, note: true, at: true },
    }),
    approvalOf(db(), draftId, draft.revision),
  ])
  const names = await editorNames(rows.map(({ editorId }) => editorId))
  const [latest] = rows
  return {
    state: !latest ? 'none' : latest.revision === draft.revision ? latest.step : 'outdated',
    needsApproval: isNeeded,
    mayPublish: !isNeeded || (approverId !== null && approverId !== viewer.userId),
    steps: rows.map((row) => ({ ...row, editorName: nameOf(names, row.editorId) })),
  }
}
