import type { Viewer } from '@/lib/access/viewer'
import {
  type ForeignImport,
  importForeignFramework,
  previewForeignImport,
} from '@/lib/case/foreign/import-foreign-framework'
import { DomainError } from '@/lib/platform/errors'
import { dropHeldImport, findHeldImport } from './held-import'

export type ForeignPreview = { fileName: string } & (
  | { kind: 'problems'; message: string; fields: Record<string, string[]> }
  | {
      kind: 'preview'
      title: string
      creator: string
      import: ForeignImport
      mended: { what: string; count: number }[]
    }
)

/** What a waiting CASE package would change of the frameworks held here. @throws DomainError forbidden, not-found */
export async function previewHeldForeign(viewer: Viewer, heldId: string, now: Date): Promise<ForeignPreview> {
  const { fileName, content } = await findHeldImport(viewer, heldId, 'foreign')
  if (content.kind === 'problems') return { fileName, ...content }
  if (content.kind !== 'foreign') throw new DomainError('not-found', 'This file does not wait here any more.')
  const { title, creator } = content.package
  const preview = await previewForeignImport(viewer, content.package, now)
  return { fileName, kind: 'preview', title, creator, import: preview, mended: content.mended }
}

/** Brings the waiting package in, and gives up own changes where `takes` says so. @throws DomainError forbidden, not-found */
export async function applyHeldForeign(
  viewer: Viewer,
  heldId: string,
  takes: (key: string) => boolean,
  now: Date,
): Promise<{ frameworkId: string }> {
  const { content } = await findHeldImport(viewer, heldId, 'foreign')
  if (content.kind !== 'foreign') throw new DomainError('not-found', 'This file does not wait here any more.')
  const { frameworkId } = await importForeignFramework(viewer, content.package, now, takes)
  await dropHeldImport(viewer, heldId, 'foreign')
  return { frameworkId }
}
