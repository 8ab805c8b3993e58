import { CaseError } from './case-error'

const clause = /^\s*([A-Za-z]+)\s*(!=|>=|<=|=|>|<|~)\s*'([^']*)'\s*(?:(AND|OR)\s+|$)/
const mostClauses = 10

const compare: Record<string, (a: string, b: string) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '~': (a, b) => a.toLowerCase().includes(b.toLowerCase()),
}

type Value = (field: string) => unknown

/**
 * Reads `title~'office' AND version='1.0.0'`: AND binds before OR.
 * @throws CaseError when it cannot be followed
 */
export function readFilter(text: string | null, isField: (name: string) => boolean): (value: Value) => boolean {
  if (text === null || text.trim() === '') return () => true
  const alternatives: ((value: Value) => boolean)[][] = [[]]
  let rest = text
  for (let count = 0; rest !== ''; count++) {
    const [whole, field, operator, wanted, joint] = clause.exec(rest) ?? []
    const holds = operator === undefined ? undefined : compare[operator]
    if (whole === undefined || field === undefined || wanted === undefined || !holds || count === mostClauses)
      throw new CaseError(
        'invalid_selection_field',
        "Write a filter such as title~'office' AND version='1.0.0'.",
        'filter',
      )
    if (!isField(field)) throw new CaseError('invalid_selection_field', `There is no field ${field}.`, 'filter')
    alternatives.at(-1)?.push((value) => holds(comparable(value(field)), wanted))
    if (joint === 'OR') alternatives.push([])
    rest = rest.slice(whole.length)
    if (joint && rest === '') throw new CaseError('invalid_selection_field', `The filter ends with ${joint}.`, 'filter')
  }
  return (value) => alternatives.some((clauses) => clauses.every((holds) => holds(value)))
}

const comparable = (value: unknown) =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
