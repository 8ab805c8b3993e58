import { DomainError } from '@/lib/platform/errors'
import type { ResumeDocument } from '../model'
import { documentProblems } from './document-problems.shared'

/** @throws DomainError invalid, every problem under the name of its control */
export function checkDocument(document: ResumeDocument): ResumeDocument {
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
