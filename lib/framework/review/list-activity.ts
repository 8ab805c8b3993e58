import type { Viewer } from '@/lib/access/viewer'
import type { DraftEdit } from '../draft/draft-edit.shared'
import { listDraftHistory } from '../draft/list-draft-history'
import { listComments } from './comments'
import { findReview } from './find-review'

/** One thing that happened to a draft. */
export type Activity = { at: Date; editorId: string; editorName: string } & (
  | { kind: 'saved'; revision: number; edits: DraftEdit[] }
  | { kind: 'said'; place: { collection: string; id: string } | null; text: string }
  | { kind: 'reviewed'; step: 'requested' | 'approved' | 'changes_wanted'; revision: number; note: string }
)

const most = 50

/** What happened to a draft lately, latest first: saves, comments and answers, steps of the review. */
export async function listActivity(viewer: Viewer, draftId: string): Promise<Activity[]> {
  const [changes, threads, review] = await Promise.all([
    listDraftHistory(viewer, { draftId }),
    listComments(viewer, draftId),
    findReview(viewer, draftId),
  ])
  const said = threads.flatMap((thread) =>
    [thread, ...thread.answers].map((comment) => ({ ...comment, place: thread.place })),
  )
  const all: Activity[] = [
    ...changes.map(({ at, editorId, editorName, revision, edits }) => ({
      kind: 'saved' as const,
      at,
      editorId,
      editorName,
      revision,
      edits,
    })),
    ...said.map(({ createdAt: at, authorId: editorId, authorName: editorName, place, text }) => ({
      kind: 'said' as const,
      at,
      editorId,
      editorName,
      place,
      text,
    })),
    ...(review?.steps ?? []).map((step) => ({ kind: 'reviewed' as const, ...step })),
  ]
  return all.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most)
}
