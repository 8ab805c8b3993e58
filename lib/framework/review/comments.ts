import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { storableText } from '@/lib/platform/storable-text'
import type { DraftCollection } from '../draft/draft-edit.shared'
import { editorNames, nameOf } from '../draft/editor-names'
import { noDraft, requireDraftId } from '../draft/lock-draft'
import { requireEditor } from '../draft/require-editor'

/** The entry that a comment is about; null: the draft as a whole. */
export type CommentPlace = { collection: DraftCollection; id: string } | null

export interface DraftComment {
  id: string
  place: { collection: string; id: string } | null
  authorId: string
  authorName: string
  text: string
  createdAt: Date
  resolved: { at: Date; by: string } | null
  answers: Omit<DraftComment, 'answers' | 'place' | 'resolved'>[]
}

const longest = 4000
const most = 500

/**
 * Says something about an entry, or answers what somebody said.
 * @throws DomainError forbidden, not-found, invalid
 */
export async function addComment(
  viewer: Viewer,
  comment: { draftId: string; place: CommentPlace; answersId?: string | null; text: string; now: Date },
): Promise<{ commentId: string }> {
  const authorId = requireEditor(viewer, 'framework.review')
  const text = storableText(comment.text).trim()
  if (text === '' || text.length > longest)
    throw new DomainError('invalid', 'Write your comment.', {
      text: [text === '' ? 'Write your comment.' : `Keep it to ${longest} characters.`],
    })
  const draft = await db().frameworkVersion.findFirst({
    where: { id: requireDraftId(comment.draftId), status: 'draft' },
    select: { id: true },
  })
  if (!draft) throw noDraft()
  const answered = comment.answersId ? await openThread(comment.draftId, comment.answersId) : null
  const { id } = await db().frameworkComment.create({
    data: {
      versionId: comment.draftId,
      collection: answered ? answered.collection : (comment.place?.collection ?? null),
      entryId: answered ? answered.entryId : comment.place ? storableText(comment.place.id).slice(0, 200) : null,
      authorId,
      text,
      answersId: answered?.id ?? null,
      createdAt: comment.now,
    },
    select: { id: true },
  })
  return { commentId: id }
}

/** The comment that a thread began with: an answer to an answer joins the same thread. */
async function openThread(draftId: string, commentId: string) {
  const select = { id: true, collection: true, entryId: true, answersId: true } as const
  const find = (id: string) =>
    db().frameworkComment.findFirst({ where: { id: requireDraftId(id), versionId: draftId }, select })
  const comment = await find(commentId)
  const first = comment?.answersId ? await find(comment.answersId) : comment
  if (!first) throw new DomainError('not-found', 'There is no such comment.')
  return first
}

/** Marks a thread as dealt with, or opens it again. @throws DomainError forbidden, not-found */
export async function resolveComment(
  viewer: Viewer,
  { commentId, isResolved, now }: { commentId: string; isResolved: boolean; now: Date },
): Promise<void> {
  const editorId = requireEditor(viewer, 'framework.review')
  const { count } = await db().frameworkComment.updateMany({
    where: { id: requireDraftId(commentId), answersId: null },
    data: { resolvedAt: isResolved ? now : null, resolvedById: isResolved ? editorId : null },
  })
  if (count !== 1) throw new DomainError('not-found', 'There is no such comment.')
}

/** The threads of a draft, latest first, with their answers, first to last. */
export async function listComments(viewer: Viewer, draftId: string): Promise<DraftComment[]> {
  if (!can(viewer, 'framework.review')) return []
  const rows = await db().frameworkComment.findMany({
    where: { versionId: requireDraftId(draftId) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      collection: true,
      entryId: true,
      authorId: true,
      text: true,
      answersId: true,
      createdAt: true,
      resolvedAt: true,
      resolvedById: true,
    },
  })
  const names = await editorNames(
    rows.flatMap((row) => [row.authorId, ...(row.resolvedById ? [row.resolvedById] : [])]),
  )
  const said = ({ id, authorId, text, createdAt }: (typeof rows)[number]) => ({
    id,
    authorId,
    authorName: nameOf(names, authorId),
    text,
    createdAt,
  })
  return rows
    .filter(({ answersId }) => answersId === null)
    .map((row) => ({
      ...said(row),
      place: row.collection && row.entryId ? { collection: row.collection, id: row.entryId } : null,
      resolved: row.resolvedAt && row.resolvedById ? { at: row.resolvedAt, by: nameOf(names, row.resolvedById) } : null,
      answers: rows
        .filter(({ answersId }) => answersId === row.id)
        .map(said)
        .reverse(),
    }))
}
