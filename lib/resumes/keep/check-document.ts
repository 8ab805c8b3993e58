import { DomainError } from '@/lib/platform/errors'
import { storableText } from '@/lib/platform/storable-text'
import type { ResumeDocument } from '../model'
import { documentProblems } from './document-problems.shared'

/**
 * The document as the database takes it.
 * @throws DomainError invalid, every problem under the name of its control
 */
export function checkDocument(sent: ResumeDocument): ResumeDocument {
  const document = storable(sent)
  const problems = documentProblems(document)
  const count = Object.keys(problems).length
  if (count > 0)
    throw new DomainError(
      'invalid',
      count === 1 ? 'One thing needs putting right.' : `${count} things need putting right.`,
      problems,
    )
  return document
}

/** Halves of characters and the null character, which files do hold and the database refuses, go; they say nothing. */
function storable(document: ResumeDocument): ResumeDocument {
  return JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    typeof value === 'string' ? storableText(value) : value,
  )
}
