import type { ZodError } from 'zod'

export type ErrorCode = 'invalid' | 'not-found' | 'forbidden' | 'conflict' | 'unavailable' | 'rate-limited'

/** All problems at once, keyed by field; the key of a list item is its path, such as `duties.2.text`. */
export type FieldProblems = Record<string, string[]>

/**
 * An outcome that the caller has to deal with and a person may read. Throw it: a failure that is returned inside a
 * transaction commits, only a throw rolls back.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: FieldProblems = {},
    readonly retryAfterSeconds?: number,
  ) {
    super(message)
    this.name = 'DomainError'
  }

  static fromZod(error: ZodError) {
    const fields: FieldProblems = {}
    for (const issue of error.issues) {
      const key = issue.path.join('.')
      fields[key] = [...(fields[key] ?? []), issue.message]
    }
    const count = Object.keys(fields).length
    return new DomainError(
      'invalid',
      count === 1 ? 'One thing needs putting right.' : `${count} things need putting right.`,
      fields,
    )
  }
}
