import type { Viewer } from '@/lib/access/viewer'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { followVersion } from '@/lib/framework/draft/follow-version'
import { insisting } from '@/lib/framework/draft/insisting.shared'
import { noDraft } from '@/lib/framework/draft/lock-draft'
import { requireEditor } from '@/lib/framework/draft/require-editor'
import { saveDraft } from '@/lib/framework/draft/save-draft'
import { DomainError } from '@/lib/platform/errors'
import { changeKey } from '../propose/change-key.shared'
import { findMissedVersion } from './find-missed-version'

/** As many changes as one save takes. */
const batch = 500

/**
 * Brings the version that was published meanwhile into the draft, which follows it from then on. What both changed stays as
 * the draft has it, except where the published text was chosen. Every change is an ordinary save, so that it stands in the
 * history and can be taken back; cut off halfway, the same again goes on where it ended.
 * @param chosen `version` is the one that was looked at, `published` the changes to take from it, by their keys
 * @throws DomainError forbidden; not-found; conflict when there is another version or another writer by now
 */
export async function catchUpDraft(
  viewer: Viewer,
  { draftId, version, published, now }: { draftId: string; version: string; published: ReadonlySet<string>; now: Date },
): Promise<{ brought: number; kept: number }> {
  requireEditor(viewer, 'framework.draft')
  const draft = await findDraft(viewer)
  if (draft?.id !== draftId) throw noDraft()
  const missed = await findMissedVersion(viewer, draft)
  if (missed?.version !== version)
    throw new DomainError('conflict', 'Another version is published by now, or the draft follows this one already.')
  const taken = missed.conflicts.flatMap((conflict) =>
    published.has(changeKey(conflict.edit)) ? (insisting(conflict) ?? []) : [],
  )
  const edits = [...missed.brought, ...taken]
  let { revision } = draft
  for (let at = 0; at < edits.length; at += batch) {
    const saved = await saveDraft(viewer, { draftId, revision, edits: edits.slice(at, at + batch), now })
    const [conflict] = saved.conflicts
    if (conflict) throw new DomainError('conflict', 'Somebody wrote in the draft this very moment. Look at it again.')
    revision = saved.revision
  }
  await followVersion(draftId, missed.id, now)
  return { brought: edits.length, kept: missed.conflicts.length - taken.length }
}
