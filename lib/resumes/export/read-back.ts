import type { ExportFormat } from '../export.shared'
import { parseResume } from '../parse-resume'
import type { Refusal } from '../rules'
import { unescapeMarkdown } from './write-markdown'

export type ReadBack = { ok: true; text: string } | { ok: false; reason: Refusal }

/** What our own reader finds in a file that we made: its text, line by line, without page numbers and marks. */
export async function readBack(bytes: Uint8Array, format: Exclude<ExportFormat, 'json'>): Promise<ReadBack> {
  const parsed = await parseResume(bytes)
  if (!parsed.ok) return parsed
  const pages = format === 'pdf' ? parsed.pages.map(withoutPageNumber) : parsed.pages
  const text = pages.join('\n')
  return { ok: true, text: format === 'md' ? text.split('\n').map(withoutMarks).join('\n') : text }
}

const withoutPageNumber = (page: string) => page.replace(/\n\d+ \/ \d+\s*$/, '')
const withoutMarks = (line: string) => unescapeMarkdown(line.replace(/^(?:#{1,3}|-) /, ''))
