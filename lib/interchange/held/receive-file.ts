import type { Viewer } from '@/lib/access/viewer'
import { readPackage } from '@/lib/case/foreign/read-package'
import { findDraft } from '@/lib/framework/draft/find-draft'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { DomainError } from '@/lib/platform/errors'
import { storableText } from '@/lib/platform/storable-text'
import { readFile } from '../read/read-file'
import { readIncoming } from '../read-incoming'
import { refusalText } from '../rules'
import { type HeldContent, holdImport, type ImportPurpose, requireImporter } from './held-import'

/**
 * Reads a file that was sent and lets it wait, with what is wrong with it when something is: the page that it leads to says
 * so. Nothing else is written.
 * @throws DomainError forbidden, unavailable
 */
export async function receiveFile(
  viewer: Viewer,
  { purpose, fileName, bytes }: { purpose: ImportPurpose; fileName: string; bytes: Uint8Array },
  now: Date,
): Promise<{ heldId: string }> {
  requireImporter(viewer, purpose)
  const read = await readFile(bytes)
  const content: HeldContent = read.ok
    ? await orProblems(() => judged(viewer, purpose, read))
    : { kind: 'problems', message: refusalText[read.reason], fields: read.place ? { [read.place]: ['Here.'] } : {} }
  return holdImport(viewer, { purpose, fileName: storableText(fileName), content }, now)
}

type Content = Exclude<HeldContent, { kind: 'problems' | 'foreign' }>

async function judged(viewer: Viewer, purpose: ImportPurpose, content: Content): Promise<HeldContent> {
  if (purpose === 'foreign') {
    if (content.kind !== 'json')
      throw new DomainError('invalid', 'A framework of others comes as a CASE package (JSON).')
    return { kind: 'foreign', ...readPackage(content.data) }
  }
  readIncoming(content, await frameworkForImport(viewer)) // throws what is wrong with its shape
  return content.kind === 'json' ? content : { ...content, sheets: content.sheets.map(storableSheet) }
}

/** What an import is compared with: the draft, or what a draft would begin from. @throws DomainError unavailable */
export async function frameworkForImport(viewer: Viewer) {
  const document = (await findDraft(viewer))?.document ?? (await findPublishedFramework())?.document
  if (!document)
    throw new DomainError('unavailable', 'No framework is published yet, so there is nothing to compare with.')
  return document
}

const storableSheet = ({ name, rows }: { name: string; rows: string[][] }) => ({
  name: storableText(name),
  rows: rows.map((row) => row.map(storableText)),
})

async function orProblems(work: () => Promise<HeldContent>): Promise<HeldContent> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'invalid') throw error
    const shown = Object.entries(error.fields).slice(0, 200)
    return { kind: 'problems', message: error.message, fields: Object.fromEntries(shown) }
  }
}
