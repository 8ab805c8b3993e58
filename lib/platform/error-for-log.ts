import { DomainError } from './errors'

/** Errors of our own code, whose message we write; that of anybody else's may quote what a person typed. */
const quotes = (error: Error) =>
  !(error instanceof DomainError || error.constructor === Error || error instanceof RangeError)

/**
 * An error as the log may have it. The database client quotes the values of a failed write in its message, and a parser the
 * text that it could not read: of these only the name, the code and the places in our sources are kept.
 */
export function errorForLog(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  if (!quotes(error)) return error.stack ?? error.message
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at [^\n]{1,400}$/.test(line))
  return [`${error.name}${code}`, ...places].join('\n')
}
