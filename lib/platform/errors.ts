export type ErrorCode = 'invalid' | 'not-found' | 'forbidden' | 'conflict' | 'unavailable' | 'rate-limited'

/**
 * An outcome that the caller has to deal with and a person may read. Throw it: a failure that is returned inside a
 * transaction commits, only a throw rolls back. `fields` holds all problems at once, keyed by field.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: Record<string, string[]> = {},
    readonly retryAfterSeconds?: number,
  ) {
    super(message)
    this.name = 'DomainError'
  }
}
