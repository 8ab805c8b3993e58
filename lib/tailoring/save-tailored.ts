import { can } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { checkDocument } from '@/lib/resumes/keep/check-document'
import type { Draft } from '@/lib/resumes/keep/document-form.shared'
import { keepLimits } from '@/lib/resumes/keep/limits.shared'
import type { SaveConflict, Saved } from '@/lib/resumes/keep/save-resume'
import { asJson } from '@/lib/resumes/keep/write-version'
import { loadTailored, type TailoredResume } from './load-tailored'

/**
 * Saves a tailored copy; what it replaces is kept, so that undo reaches back after a reload.
 * @param copy names the revision that the writer read. A later one makes a conflict, which is a value: nothing is written,
 * nothing is lost.
 * @throws DomainError invalid, not-found
 */
export async function saveTailored(
  viewer: Viewer,
  copy: { tailoredId: string; revision: number },
  draft: Draft,
  now: Date,
): Promise<Saved | SaveConflict> {
  const current = await loadTailored(viewer, copy.tailoredId)
  if (!can(viewer, 'tailoring.edit', current)) throw new DomainError('forbidden', 'You may not change this copy.')
  const words = { document: checkDocument(draft.document), leftOut: draft.leftOut }
  if (JSON.stringify(words) === JSON.stringify({ document: current.document, leftOut: current.leftOut }))
    return { saved: true, revision: current.revision, savedAt: current.updatedAt }
  if (current.revision === copy.revision) {
    const saved = await writeTailored(current, words, now)
    if (saved) return saved
  }
  const latest = await loadTailored(viewer, copy.tailoredId)
  return { saved: false, mine: draft.document, theirs: latest.document, revision: latest.revision }
}

/** Writes over exactly this state and keeps it; null when another save came first. */
export function writeTailored(current: TailoredResume, draft: Draft, now: Date): Promise<Saved | null> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.tailoredResume.updateMany({
      where: { id: current.id, revision: current.revision, ownerId: current.ownerId },
      data: {
        document: asJson(draft.document),
        leftOut: draft.leftOut,
        revision: { increment: 1 },
        updatedAt: now,
      },
    })
    if (count !== 1) return null
    await tx.tailoredVersion.create({
      data: {
        tailoredId: current.id,
        revision: current.revision,
        document: asJson(current.document),
        leftOut: current.leftOut,
        createdAt: current.updatedAt,
      },
      select: { revision: true },
    })
    await tx.tailoredVersion.deleteMany({
      where: { tailoredId: current.id, revision: { lte: current.revision - keepLimits.versions } },
    })
    return { saved: true as const, revision: current.revision + 1, savedAt: now }
  })
}
