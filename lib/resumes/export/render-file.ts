import { inTurn } from '@/lib/platform/in-turn'
import { runWriter } from '@/lib/platform/run-writer'
import type { ExportPaper, ExportStyle } from '../export.shared'
import type { Block } from './to-blocks'

export type RenderJob = {
  format: 'docx' | 'pdf'
  blocks: Block[]
  style: ExportStyle
  paper: ExportPaper
  /** Properties of the file, which programs show instead of its name. */
  title: string
  author: string
  language: string
  /** Milliseconds since 1970; the file's date. */
  now: number
}

const takeTurn = inTurn(8, 'Many files are being made just now. Try again in a moment.')

/**
 * Makes the DOCX or PDF in a process of its own: it takes some hundred milliseconds and megabytes, mostly for fonts, and the
 * site goes on answering meanwhile.
 *
 * @throws DomainError `unavailable` when too many files are waiting or the file took too long.
 */
export const renderFile = (job: RenderJob): Promise<Buffer> =>
  takeTurn(() => runWriter('lib/resumes/export/render-child.mjs', job))
