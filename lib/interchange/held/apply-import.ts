import type { Viewer } from '@/lib/access/viewer'
import type { DraftEdit } from '@/lib/framework/draft/draft-edit.shared'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { saveDraft } from '@/lib/framework/draft/save-draft'
import { startDraft } from '@/lib/framework/draft/start-draft'
import { DomainError } from '@/lib/platform/errors'
import { changeKey } from '../propose/change-key.shared'
import { dropHeldImport, findHeldImport } from './held-import'
import { proposalOf } from './preview-import'
import { frameworkForImport } from './receive-file'

export interface AppliedImport {
  applied: number
  /** Changes that somebody else's came before. */
  conflicts: { what: string; message: string }[]
}

/** As many changes as one save takes. */
const batch = 500

/**
 * Makes the chosen changes of a waiting file in the draft, which is started when there is none. What the file says is
 * compared anew, so a change that somebody made meanwhile is not made twice, nor overwritten unseen.
 * @throws DomainError forbidden, not-found, invalid when nothing was chosen
 */
export async function applyImport(
  viewer: Viewer,
  heldId: string,
  chosen: ReadonlySet<string>,
  now: Date,
): Promise<AppliedImport> {
  const { content } = await findHeldImport(viewer, heldId, 'framework')
  const { changes } = proposalOf(content, await frameworkForImport(viewer))
  const edits = changes.map(({ edit }) => edit).filter((edit) => chosen.has(changeKey(edit)))
  if (edits.length === 0) throw new DomainError('invalid', 'Choose at least one change.')
  const draft = (await findDraft(viewer)) ?? (await started(viewer, now))
  let { revision } = draft
  let applied = 0
  const conflicts: AppliedImport['conflicts'] = []
  for (let at = 0; at < edits.length; at += batch) {
    const saved = await saveDraft(viewer, { draftId: draft.id, revision, edits: edits.slice(at, at + batch), now })
    revision = saved.revision
    applied += saved.applied
    conflicts.push(...saved.conflicts.map(({ edit, message }) => ({ what: nameOf(edit), message })))
  }
  if (conflicts.length === 0) await dropHeldImport(viewer, heldId, 'framework')
  return { applied, conflicts }
}

async function started(viewer: Viewer, now: Date) {
  const { draftId, revision } = await startDraft(viewer, { now })
  return { id: draftId, revision }
}

const nameOf = (edit: DraftEdit) => changeKey(edit).replaceAll(':', ' ')
