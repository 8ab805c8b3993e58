import { type ExportFormat, type ExportPaper, type ExportStyle, exportMediaTypes } from '../export.shared'
import { toJsonResume } from '../json-resume'
import type { ResumeDocument } from '../model'
import { cleanText } from './clean-text'
import { fileName } from './file-name'
import { renderFile } from './render-file'
import { requireExportable } from './require-exportable'
import { type Block, toBlocks } from './to-blocks'
import { type ExportReport, verifyExport } from './verify-export'
import { writeMarkdown } from './write-markdown'
import { writeText } from './write-text'

type ExportChoice = { format: ExportFormat; style: ExportStyle; paper: ExportPaper }
export type ExportedResume = { bytes: Uint8Array; mediaType: string; fileName: string; report: ExportReport }

/**
 * The résumé as a file that people and screening programs read alike: one column, plain headings, real lists. The file is read
 * back before it is handed over, and `report` says what a reader would not find in it. The same résumé, choices and time make
 * the same bytes.
 *
 * @throws DomainError `invalid` when a line is unfinished or not yet the person's own, when there is nothing to save or too
 *   much; `unavailable` when too many files are being made.
 */
export async function exportResume(
  document: ResumeDocument,
  { format, style, paper }: ExportChoice,
  now: Date,
): Promise<ExportedResume> {
  const blocks = toBlocks(document)
  requireExportable(document, blocks)
  const bytes = await write(document, blocks, { format, style, paper }, now)
  return {
    bytes,
    mediaType: exportMediaTypes[format],
    fileName: fileName(document, format),
    report: await verifyExport(document, bytes, format),
  }
}

async function write(document: ResumeDocument, blocks: Block[], choice: ExportChoice, now: Date): Promise<Uint8Array> {
  const { format, style, paper } = choice
  if (format === 'json') return utf8(`${JSON.stringify(toJsonResume(document), null, 2)}\n`)
  if (format === 'txt') return utf8(writeText(blocks))
  if (format === 'md') return utf8(writeMarkdown(blocks))
  const author = cleanText(document.basics.name)
  const title = [author, 'Résumé'].filter(Boolean).join(' – ')
  // The headings are English, whatever the lines under them are.
  return renderFile({ format, blocks, style, paper, title, author, language: 'en-GB', now: now.getTime() })
}

const utf8 = (text: string) => new TextEncoder().encode(text)
