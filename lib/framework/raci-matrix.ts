import { slug } from '@/lib/paths'
import { shortTitle } from './labels'
import { type FrameworkDocument, type RaciLetter, raciLetterSchema } from './model'

/** What the matrix is narrowed to; null: not at all. */
export interface MatrixFilter {
  /** The theme's words as an address writes them. */
  theme: string | null
  /** A role or a governance role. */
  role: string | null
  /** With a role: only rows where it has this part. Without one: only this letter, and the columns that have it. */
  part: RaciLetter | null
}

interface MatrixColumn {
  id: string
  title: string
  isRole: boolean
  /** How many of all responsibilities it answers for, and does. */
  accountable: number
  responsible: number
}

export interface RaciMatrix {
  columns: MatrixColumn[]
  themes: {
    theme: string
    rows: { id: string; name: string; statement: string /** One for each column. */; letters: (RaciLetter | null)[] }[]
  }[]
  shownRows: number
  totalRows: number
  choices: { themes: { value: string; text: string }[]; roles: { value: string; text: string; isRole: boolean }[] }
}

/** Query of the address as a filter. What the framework does not have falls away, so that an old bookmark still opens. */
export function readMatrixFilter(
  framework: FrameworkDocument,
  query: Readonly<Record<string, string | string[] | undefined>>,
): MatrixFilter {
  const one = (key: string) => [query[key]].flat()[0] ?? ''
  const role = [...framework.roles, ...framework.governanceRoles].find(({ id }) => id === one('role'))?.id ?? null
  const part = raciLetterSchema.safeParse(one('part').toUpperCase())
  return {
    theme: framework.responsibilities.some(({ theme }) => slug(theme) === one('theme')) ? one('theme') : null,
    role,
    part: part.success ? part.data : null,
  }
}

/** Who has which part in what. A chosen role stands first, so that it is in sight on a phone, and its rows only are shown. */
export function raciMatrix(framework: FrameworkDocument, filter: MatrixFilter): RaciMatrix {
  const assignments = new Map(framework.raci.map((row) => [row.responsibility, row.assignments]))
  const count = (id: string, letter: RaciLetter) =>
    framework.raci.filter((row) => row.assignments[id] === letter).length
  const all = [
    ...framework.roles.map((role) => ({ ...role, isRole: true })),
    ...framework.governanceRoles.map((role) => ({ ...role, isRole: false })),
  ].map(({ id, title, isRole }) => ({
    id,
    title: shortTitle(title),
    isRole,
    accountable: count(id, 'A'),
    responsible: count(id, 'R'),
  }))
  const onlyLetter = filter.role === null ? filter.part : null

  const shown = framework.responsibilities.filter(({ id, theme }) => {
    if (filter.theme !== null && slug(theme) !== filter.theme) return false
    if (filter.role === null) return true
    const letter = assignments.get(id)?.[filter.role]
    return letter !== undefined && (filter.part === null || letter === filter.part)
  })
  const themes = [...new Set(framework.responsibilities.map(({ theme }) => theme))]
  const letterAt = (row: string, column: string) => {
    const letter = assignments.get(row)?.[column] ?? null
    return onlyLetter === null || letter === onlyLetter ? letter : null
  }
  const columns = all
    .filter(({ id }) => onlyLetter === null || shown.some((row) => letterAt(row.id, id) !== null))
    .toSorted((a, b) => Number(b.id === filter.role) - Number(a.id === filter.role))
  return {
    columns,
    themes: themes
      .map((theme) => ({
        theme,
        rows: shown
          .filter((responsibility) => responsibility.theme === theme)
          .map(({ id, name, statement }) => ({
            id,
            name,
            statement,
            letters: columns.map((column) => letterAt(id, column.id)),
          })),
      }))
      .filter(({ rows }) => rows.length > 0),
    shownRows: shown.length,
    totalRows: framework.responsibilities.length,
    choices: {
      themes: themes.map((theme) => ({ value: slug(theme), text: theme })),
      roles: all.map(({ id, title, isRole }) => ({ value: id, text: title, isRole })),
    },
  }
}
