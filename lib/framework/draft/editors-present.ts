import type { Viewer } from '@/lib/access/viewer'
import { db } from '@/lib/platform/db'
import { storableText } from '@/lib/platform/storable-text'
import { editorNames, nameOf } from './editor-names'
import { noDraft, requireDraftId } from './lock-draft'
import { requireEditor } from './require-editor'

export interface PresentEditor {
  editorId: string
  name: string
  /** The entry that they have open, as they said; null: the draft as a whole. */
  place: string | null
  seenAt: Date
}

const presentMs = 60_000
const most = 50

/**
 * Says that this editor is here, and answers who else is. To be asked again every twenty seconds.
 * @throws DomainError forbidden, not-found
 */
export async function editorsPresent(
  viewer: Viewer,
  { draftId, place = null, now }: { draftId: string; place?: string | null; now: Date },
): Promise<PresentEditor[]> {
  const editorId = requireEditor(viewer, 'framework.draft')
  const here = { place: place === null ? null : storableText(place.slice(0, 200)), seenAt: now }
  const draft = await db().frameworkVersion.findFirst({
    where: { id: requireDraftId(draftId), status: 'draft' },
    select: { id: true },
  })
  if (!draft) throw noDraft()
  await db().frameworkPresence.upsert({
    where: { versionId_editorId: { versionId: draftId, editorId } },
    create: { versionId: draftId, editorId, ...here },
    update: here,
    select: { editorId: true },
  })
  const rows = await db().frameworkPresence.findMany({
    where: { versionId: draftId, editorId: { not: editorId }, seenAt: { gt: new Date(now.getTime() - presentMs) } },
    orderBy: { seenAt: 'desc' },
    take: most,
    select: { editorId: true, place: true, seenAt: true },
  })
  const names = await editorNames(rows.map((row) => row.editorId))
  return rows.map((row) => ({ ...row, name: nameOf(names, row.editorId) }))
}
