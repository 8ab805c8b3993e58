import { partOrder, shortTitle } from '../labels'
import type { FrameworkDocument, RaciLetter } from '../model'
import { type RaciMatrix, raciMatrix } from '../raci-matrix'

/** The matrix, or as many of its columns as a sheet of A4 holds, with every row. */
export interface HandbookTable {
  anchor: string
  title: string
  letters: { letter: RaciLetter; name: string }[]
  columns: { id: string; title: string; isRole: boolean }[]
  themes: {
    anchor: string
    theme: string
    rows: { id: string; name: string /** One for each column. */; letters: (RaciLetter | null)[] }[]
  }[]
}

/** More would be too narrow to follow with the eye on a sheet of A4, laid on its side. */
const mostColumns = 26

/** Whoever has a part, in tables of nearly as many columns each. Empty where there is nothing to cross. */
export function handbookMatrix(framework: FrameworkDocument): HandbookTable[] {
  const { columns, themes } = raciMatrix(framework, { theme: null, role: null, part: null })
  if (columns.length === 0 || themes.length === 0) return []
  const titles = columnTitles(framework)
  const letters = partOrder.map((letter) => ({ letter, name: framework.raciDefinitions[letter].name }))
  const count = Math.ceil(columns.length / mostColumns)
  const size = Math.ceil(columns.length / count)
  return Array.from({ length: Math.ceil(columns.length / size) }, (_, at) => {
    const from = at * size
    const own = columns.slice(from, from + size).map(({ id, isRole }) => ({ id, isRole, title: titles.get(id) ?? id }))
    const anchor = `matrix-${own[0]?.id}`
    const span = own.length === 1 ? own[0]?.title : `${own[0]?.title} to ${own.at(-1)?.title}`
    return {
      anchor,
      title: count === 1 ? 'Who has which part in what' : `Who has which part, ${at + 1} of ${count}: ${span}`,
      letters,
      columns: own,
      themes: themesOf(themes, anchor, from, from + size),
    }
  })
}

const themesOf = (themes: RaciMatrix['themes'], anchor: string, from: number, to: number): HandbookTable['themes'] =>
  themes.map(({ theme, rows }) => ({
    anchor: `${anchor}-${rows[0]?.id}`,
    theme,
    rows: rows.map(({ id, name, letters }) => ({ id, name, letters: letters.slice(from, to) })),
  }))

/** Short, unless two columns would then be called the same. */
function columnTitles({ roles, governanceRoles }: FrameworkDocument): Map<string, string> {
  const all = [...roles, ...governanceRoles]
  const uses = Map.groupBy(all, ({ title }) => shortTitle(title))
  return new Map(
    all.map(({ id, title }) => [id, uses.get(shortTitle(title))?.length === 1 ? shortTitle(title) : title]),
  )
}
