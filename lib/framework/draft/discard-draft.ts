import type { Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { lockDraft } from './lock-draft'
import { requireEditor } from './require-editor'

/**
 * Throws the draft away, with what was said about it.
 * @param draft names the revision that was looked at: a later one holds work that its writer has not seen
 * @throws DomainError forbidden, not-found, conflict
 */
export async function discardDraft(viewer: Viewer, draft: { draftId: string; revision: number }): Promise<void> {
  const editorId = requireEditor(viewer, 'framework.draft')
  await db().$transaction(async (tx) => {
    const { revision } = await lockDraft(tx, draft.draftId)
    if (revision !== draft.revision)
      throw new DomainError('conflict', 'Somebody saved the draft in the meantime. Look at it again first.')
    await tx.frameworkVersion.delete({ where: { id: draft.draftId }, select: { id: true } })
    await audit(tx, {
      actorId: editorId,
      verb: 'framework.discard',
      subjectType: 'framework-version',
      subjectId: draft.draftId,
    })
  })
}
