import { DomainError } from '@/lib/platform/errors'
import { type ExportedResume, exportResume } from '@/lib/resumes/export/export-resume'
import type { ResumeDocument } from '@/lib/resumes/model'
import type { ExportChoice } from './export-choices.shared'
import { exportedDocument, exportProblems } from './line-state.shared'

/**
 * The file of a résumé or of a tailored copy, with the report of reading it back.
 *
 * @throws DomainError invalid while a line waits for its owner's facts or word, or there is nothing to save; unavailable when
 * too many files are being made.
 */
export async function makeExport(
  { document, leftOut }: { document: ResumeDocument; leftOut: readonly string[] },
  choice: ExportChoice,
  now: Date,
): Promise<ExportedResume> {
  const problems = exportProblems(document, leftOut)
  const count = Object.keys(problems).length
  if (count > 0)
    throw new DomainError(
      'invalid',
      count === 1 ? 'One line is not ready to leave the house.' : `${count} lines are not ready to leave the house.`,
      problems,
    )
  return exportResume(exportedDocument(document, leftOut), choice, now)
}
