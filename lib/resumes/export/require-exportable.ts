import { DomainError, type FieldProblems } from '@/lib/platform/errors'
import { slotPattern } from '../export.shared'
import { type Bullet, entryParts, type ResumeDocument } from '../model'
import { parseLimits } from '../rules'
import type { Block } from './to-blocks'

/**
 * Nothing leaves the house that its owner has not said: no gap to be filled in, and no words of ours as words of theirs.
 *
 * @throws DomainError `invalid`, every such line keyed by its path.
 */
export function requireExportable(document: ResumeDocument, blocks: readonly Block[]): void {
  if (!blocks.length) throw new DomainError('invalid', 'There is nothing in this résumé yet. Write something first.')
  if (blocks.reduce((sum, { text }) => sum + text.length + 1, 0) > parseLimits.characters)
    throw new DomainError('invalid', 'This résumé is too long to save as a file. Shorten it to 200,000 characters.')
  const problems = Object.fromEntries(
    entryParts.flatMap((part) =>
      document[part].flatMap(({ bullets }, entry) =>
        bullets
          .map((bullet, index): [string, string[]] => [`${part}.${entry}.bullets.${index}.text`, problemsOf(bullet)])
          .filter(([, found]) => found.length),
      ),
    ),
  ) satisfies FieldProblems
  const count = Object.keys(problems).length
  if (!count) return
  const what = count === 1 ? 'One line is' : `${count} lines are`
  throw new DomainError('invalid', `${what} not ready to be saved as a file.`, problems)
}

function problemsOf({ text, library }: Bullet): string[] {
  const slot = slotPattern.exec(text)?.[0]
  return [
    ...(slot ? [`“${text}” still has ${slot} to fill in.`] : []),
    ...(library && !library.confirmed
      ? [`“${text}” is our wording. Confirm that it is true of you, or remove it.`]
      : []),
  ]
}
