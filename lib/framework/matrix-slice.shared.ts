import type { FrameworkDocument, RaciLetter, Role } from './model'
import { checkMatrix } from './rules/matrix'
import { checkCarried } from './rules/references'
import type { FrameworkProblem } from './rules/report'
import { checkCoreWork } from './rules/roles'

/** What the matrix editor needs of a framework document, and nothing more: the rest would travel for nothing. */
export interface MatrixSlice {
  responsibilities: readonly { id: string; name: string; theme: string }[]
  roles: readonly Pick<Role, 'id' | 'title' | 'responsibilities'>[]
  governanceRoles: readonly { id: string; title: string }[]
  raci: FrameworkDocument['raci']
}

export interface CellChange {
  responsibility: string
  role: string
  letter: RaciLetter | null
}

export function matrixSlice(document: FrameworkDocument): MatrixSlice {
  return {
    responsibilities: document.responsibilities.map(({ id, name, theme }) => ({ id, name, theme })),
    roles: document.roles.map(({ id, title, responsibilities }) => ({ id, title, responsibilities })),
    governanceRoles: document.governanceRoles.map(({ id, title }) => ({ id, title })),
    raci: document.raci,
  }
}

/** The letters by responsibility and role. */
export type Letters = ReadonlyMap<string, Readonly<Record<string, RaciLetter>>>

export const lettersOf = ({ raci }: Pick<MatrixSlice, 'raci'>): Letters =>
  new Map(raci.map(({ responsibility, assignments }) => [responsibility, assignments]))

/** The letters with these cells changed; rows that nothing happened to stay the same objects. */
export function changeLetters(letters: Letters, changes: readonly CellChange[]): Letters {
  const changed = new Map(letters)
  const own = new Set<string>()
  for (const { responsibility, role, letter } of changes) {
    const row = { ...changed.get(responsibility) }
    if (letter === null) delete row[role]
    else row[role] = letter
    changed.set(responsibility, row)
    own.add(responsibility)
  }
  return own.size === 0 ? letters : changed
}

export interface MatrixProblem extends FrameworkProblem {
  /** The responsibility whose row has it, if it is in a row. */
  row: string | null
  /** The role whose column has it, if it is in a column. */
  column: string | null
}

/** The rules that the matrix can break, asked of these letters: the same ones that stand between a draft and publishing. */
export function matrixProblems(slice: MatrixSlice, letters: Letters): MatrixProblem[] {
  const problems: FrameworkProblem[] = []
  const report = {
    error: (path: string, code: string, message: string) => problems.push({ path, code, message, severity: 'error' }),
    warn: (path: string, code: string, message: string) => problems.push({ path, code, message, severity: 'warning' }),
  }
  const roles = slice.roles.map((role) => ({ ...role, responsibilities: dutiesOf(role, letters) }))
  const raci = [...letters].map(([responsibility, assignments]) => ({
    responsibility,
    assignments: { ...assignments },
  }))
  const part = { ...slice, roles, raci }
  checkMatrix(part, report)
  checkCarried(part, report)
  for (const role of roles) checkCoreWork(role, report)
  return problems.map((problem) => ({ ...problem, ...placeOf(problem.path) }))
}

/** A profile follows the matrix: it lists every R, A and C, and keeps how important a duty was that it had. */
function dutiesOf(role: MatrixSlice['roles'][number], letters: Letters): Role['responsibilities'] {
  const had = new Map(role.responsibilities.map(({ id, importance }) => [id, importance]))
  return [...letters].flatMap(([id, row]) => {
    const raci = row[role.id]
    return raci === undefined || raci === 'I' ? [] : [{ id, raci, importance: had.get(id) ?? 'common' }]
  })
}

/** `raci.<responsibility>`, `responsibilities.<responsibility>`, `roles.<role>…`, with the other id behind it where there is one. */
function placeOf(path: string): { row: string | null; column: string | null } {
  const [collection, id = '', , inner] = path.split('.')
  if (collection === 'roles') return { row: inner ?? null, column: id }
  return { row: id, column: inner ?? null }
}
