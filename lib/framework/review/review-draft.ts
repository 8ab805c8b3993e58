import type { Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { storableText } from '@/lib/platform/storable-text'
import { lockDraft } from '../draft/lock-draft'
import { requireEditor } from '../draft/require-editor'

interface ReviewedDraft {
  draftId: string
  /** The one that was read: a review is about these words and no others. */
  revision: number
  note?: string
  now: Date
}

const longestNote = 4000

/** Asks the other editors to look. @throws DomainError forbidden, not-found, conflict, invalid */
export const requestReview = (viewer: Viewer, draft: ReviewedDraft) => step(viewer, draft, 'requested')

/** @throws DomainError as requestReview, and forbidden for the one who asked: two people have to have looked */
export const approveDraft = (viewer: Viewer, draft: ReviewedDraft) => step(viewer, draft, 'approved')

/** @throws DomainError as requestReview, and invalid without a word on what is to be changed */
export const askForChanges = (viewer: Viewer, draft: ReviewedDraft) => step(viewer, draft, 'changes_wanted')

async function step(
  viewer: Viewer,
  { draftId, revision, note = '', now }: ReviewedDraft,
  kind: 'requested' | 'approved' | 'changes_wanted',
): Promise<void> {
  const editorId = requireEditor(viewer, 'framework.review')
  const text = storableText(note).trim()
  if (text.length > longestNote || (kind === 'changes_wanted' && text === ''))
    throw new DomainError('invalid', 'Say what is to be changed.', {
      note: [text === '' ? 'Say what is to be changed.' : `Keep it to ${longestNote} characters.`],
    })
  await db().$transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId)
    if (draft.revision !== revision)
      throw new DomainError('conflict', 'The draft was saved in the meantime. Look at it again first.')
    const asked = await tx.frameworkReview.findFirst({
      where: { versionId: draftId, revision, step: 'requested' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { editorId: true },
    })
    if (kind === 'approved' && asked?.editorId === editorId)
      throw new DomainError('forbidden', 'You asked for this review. Another editor has to approve.')
    await tx.frameworkReview.create({
      data: { versionId: draftId, revision, editorId, step: kind, note: text, at: now },
      select: { id: true },
    })
    await audit(tx, {
      actorId: editorId,
      verb: `framework.review-${kind.replace('_', '-')}`,
      subjectType: 'framework-version',
      subjectId: draftId,
    })
  })
}
