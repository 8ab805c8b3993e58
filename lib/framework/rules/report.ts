export interface FrameworkProblem {
  /** Where, as a path into the document with ids for entries that have one: `roles.pmo-analyst.reportsTo`. */
  path: string
  code: string
  message: string
  /** An error stops publishing; a warning is advice. */
  severity: 'error' | 'warning'
}

/** How a rule says what it found. */
export interface Report {
  error(path: string, code: string, message: string): void
  warn(path: string, code: string, message: string): void
}

/** The values that stand in a list more than once, each named once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}
