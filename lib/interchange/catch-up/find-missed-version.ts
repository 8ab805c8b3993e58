import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { applyEdit } from '@/lib/framework/draft/apply-edit.shared'
import type { DraftEdit, EditConflict } from '@/lib/framework/draft/draft-edit.shared'
import type { FrameworkDraft } from '@/lib/framework/draft/find-draft'
import { findFollowedVersion } from '@/lib/framework/draft/follow-version'
import type { FrameworkDocument } from '@/lib/framework/model'
import { findFrameworkVersion, findPublishedFramework } from '@/lib/framework/published-framework'
import { fromDocument } from '../json/from-document'
import { proposeChanges } from '../propose/propose-changes'

interface MissedVersion {
  /** The version that was published since the draft began, and the one that it has followed until now. */
  id: string
  version: string
  since: string
  document: FrameworkDocument
  /** What that version changed and the draft left alone: it goes in by itself. */
  brought: DraftEdit[]
  /** What both changed: the draft keeps its own unless somebody says otherwise. */
  conflicts: EditConflict[]
}

/** What was published while the draft was written, as changes of the draft; null when it has missed nothing. */
export async function findMissedVersion(viewer: Viewer, draft: FrameworkDraft): Promise<MissedVersion | null> {
  if (!can(viewer, 'framework.draft')) return null
  const published = await findPublishedFramework()
  if (!published || draft.followsId === published.id) return null
  const followed = await findFollowedVersion(draft.followsId)
  const base = followed && (await findFrameworkVersion(followed))
  if (!base) return null
  const { id, version, document } = published
  const edits = editsBetween(base.document, document)
  return { id, version, since: base.version, document, ...tried(draft.document, edits) }
}

/** What one version says otherwise than another. An entry that it has no more was published, so it is retired. */
const editsBetween = (from: FrameworkDocument, to: FrameworkDocument): DraftEdit[] =>
  proposeChanges(from, fromDocument(to, from)).changes.map(({ edit }) => edit)

function tried(document: FrameworkDocument, edits: readonly DraftEdit[]) {
  const brought: DraftEdit[] = []
  const conflicts: EditConflict[] = []
  let at = document
  for (const edit of edits) {
    const outcome = applyEdit(at, edit)
    if (!outcome.applied) conflicts.push(outcome.conflict)
    else if (outcome.document !== at) {
      at = outcome.document
      brought.push(edit)
    }
  }
  return { brought, conflicts }
}
