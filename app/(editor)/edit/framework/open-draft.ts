import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { Viewer } from '@/lib/access/viewer'
import { type FrameworkDraft, findDraft } from '@/lib/framework/draft/find-draft'
import { editFrameworkPath } from '@/lib/paths'
import { requireViewer } from '@/lib/web/require-viewer'

/** The draft for a page that edits it. Who keeps no framework is told so on the first page; without a draft it begins there. */
export async function openDraft(path: string): Promise<{ viewer: Viewer; draft: FrameworkDraft }> {
  const viewer = await requireViewer(path)
  if (viewer.kind !== 'editor') notFound()
  const draft = await findDraft(viewer)
  if (!draft) redirect(editFrameworkPath)
  return { viewer, draft }
}
