import type { Tx } from '@/lib/platform/db'

export interface Approval {
  /** Whether anybody has to approve: not when the framework has one editor, who could ask nobody. */
  isNeeded: boolean
  /** Who approved this very revision last, when nobody wanted changes since; null: nobody. */
  approverId: string | null
}

/** What the reviews say of one revision of a draft. A later save needs a new approval. */
export async function approvalOf(tx: Tx, draftId: string, revision: number): Promise<Approval> {
  const [editors, latest] = await Promise.all([
    tx.user.count({ where: { kind: 'editor', disabledAt: null } }),
    tx.frameworkReview.findFirst({
      where: { versionId: draftId, revision, step: { not: 'requested' } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { step: true, editorId: true },
    }),
  ])
  return { isNeeded: editors > 1, approverId: latest?.step === 'approved' ? latest.editorId : null }
}
