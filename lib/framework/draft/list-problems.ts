import type { Viewer } from '@/lib/access/viewer'
import { type ProblemPlace, problemPlace } from '../problem-place.shared'
import { checkFramework, type FrameworkProblem } from '../rules'
import { findDraft } from './find-draft'
import { noDraft } from './lock-draft'
import { requireEditor } from './require-editor'

export interface DraftProblem extends FrameworkProblem {
  place: ProblemPlace
}

/**
 * Everything that the draft does not agree with itself in, errors first, each with the place where it is put right.
 * @throws DomainError forbidden, not-found
 */
export async function listProblems(viewer: Viewer, draftId: string): Promise<DraftProblem[]> {
  requireEditor(viewer, 'framework.draft')
  const draft = await findDraft(viewer)
  if (draft?.id !== draftId) throw noDraft()
  return checkFramework(draft.document).map((problem) => ({ ...problem, place: problemPlace(problem) }))
}
