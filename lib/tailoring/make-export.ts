import { DomainError } from '@/lib/platform/errors'
import { entriesOf, entryLine } from '@/lib/resumes/keep/document-parts.shared'
import type { ResumeDocument } from '@/lib/resumes/model'
import type { ExportChoice } from './export-choices.shared'
import { exportedDocument, exportProblems } from './line-state.shared'

export type ExportedFile = { bytes: Uint8Array<ArrayBuffer>; mediaType: string; fileName: string }

/**
 * The file of a résumé or of a tailored copy.
 * @throws DomainError invalid while a line waits for its owner's facts or word; unavailable for a format that is not
 * written here
 */
export async function makeExport(
  { document, leftOut }: { document: ResumeDocument; leftOut: readonly string[] },
  { format }: ExportChoice,
): Promise<ExportedFile> {
  const problems = exportProblems(document, leftOut)
  const count = Object.keys(problems).length
  if (count > 0)
    throw new DomainError(
      'invalid',
      count === 1 ? 'One line is not ready to leave the house.' : `${count} lines are not ready to leave the house.`,
      problems,
    )
  const shown = exportedDocument(document, leftOut)
  if (format === 'json') return file(JSON.stringify(shown, null, 2), 'application/json', 'resume.json')
  if (format === 'txt') return file(plainText(shown), 'text/plain', 'resume.txt')
  throw new DomainError('unavailable', 'This format cannot be written yet. Choose plain text or JSON.')
}

const file = (text: string, mediaType: string, fileName: string): ExportedFile => ({
  bytes: new TextEncoder().encode(text),
  mediaType: `${mediaType}; charset=utf-8`,
  fileName,
})

function plainText(document: ResumeDocument): string {
  const { basics } = document
  const entries = entriesOf(document).flatMap((entry) => [
    '',
    entryLine(entry),
    ...entry.bullets.map(({ text }) => `- ${text}`),
  ])
  return `${[basics.name, basics.label, basics.summary, ...entries].join('\n').trim()}\n`
}
