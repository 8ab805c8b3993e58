import { DomainError, type FieldProblems } from '@/lib/platform/errors'
import { type FrameworkDocument, frameworkSchema } from './model'
import { checkFramework, type FrameworkProblem } from './rules'

/**
 * A framework document from anywhere: its shape, then what has to agree in it.
 * @throws DomainError invalid, with every problem of shape or, once the shape is right, of agreement, keyed by path
 */
export function parseFramework(json: unknown): { document: FrameworkDocument; warnings: FrameworkProblem[] } {
  const read = frameworkSchema.safeParse(json)
  if (!read.success) throw DomainError.fromZod(read.error)
  const problems = checkFramework(read.data)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    const fields: FieldProblems = {}
    for (const { path, message } of errors) fields[path] = [...(fields[path] ?? []), message]
    throw new DomainError(
      'invalid',
      `The framework does not agree with itself in ${errors.length === 1 ? 'one place' : `${errors.length} places`}.`,
      fields,
    )
  }
  return { document: read.data, warnings: problems }
}
