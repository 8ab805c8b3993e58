import { useMemo } from 'react'
import { shortTitle } from '@/lib/framework/labels'
import type { Letters, MatrixProblem, MatrixSlice } from '@/lib/framework/matrix-slice.shared'
import type { GridItem, MatrixColumn, RowFlaw } from './matrix-cells'

export interface MatrixView {
  theme: string
  role: string
  /** all; part: rows in which the chosen role has a part; problems: rows with something to put right. */
  rows: 'all' | 'part' | 'problems'
}

/** The sentences of each row and each column that something is wrong with. */
function flawsOf(problems: readonly MatrixProblem[]) {
  const rows = new Map<string, RowFlaw>()
  const columns = new Map<string, { text: string; isError: boolean }>()
  for (const { row, column, code, message, severity } of problems) {
    if (row !== null) {
      const known = rows.get(row)
      const isTwo = code === 'one-accountable' && !message.includes('not none')
      rows.set(row, {
        text: known ? `${known.text} ${message}` : message,
        letter: known?.letter ?? (isTwo ? 'A' : null),
      })
    } else if (column !== null) {
      const known = columns.get(column)
      const text = known ? `${known.text} ${message}` : message
      columns.set(column, { text, isError: severity === 'error' || known?.isError === true })
    }
  }
  return { rows, columns }
}

/** Keeps what did not change the very same object, so that its row is not drawn again. */
function useSteady(flaws: ReadonlyMap<string, RowFlaw>): ReadonlyMap<string, RowFlaw> {
  const key = JSON.stringify([...flaws])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the flaws hold
  return useMemo(() => flaws, [key])
}

/** Rows and columns of the grid as they are narrowed, and what is wrong with which. */
export function useMatrixView(
  slice: MatrixSlice,
  letters: Letters,
  problems: readonly MatrixProblem[],
  view: MatrixView,
) {
  const columns = useMemo<MatrixColumn[]>(() => {
    const all = [
      ...slice.roles.map(({ id, title }) => ({ id, title: shortTitle(title), opens: false })),
      ...slice.governanceRoles.map(({ id, title }, at) => ({ id, title: shortTitle(title), opens: at === 0 })),
    ]
    return all.toSorted((a, b) => Number(b.id === view.role) - Number(a.id === view.role))
  }, [slice, view.role])

  const found = useMemo(() => flawsOf(problems), [problems])
  const flaws = useSteady(found.rows)

  const wanted = slice.responsibilities.filter(({ id, theme }) => {
    if (view.theme !== '' && theme !== view.theme) return false
    if (view.rows === 'problems') return flaws.has(id)
    if (view.rows === 'part' && view.role !== '') return letters.get(id)?.[view.role] !== undefined
    return true
  })
  const key = wanted.map(({ id }) => id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which rows are wanted, in order
  const { items, rows, itemOfRow } = useMemo(() => {
    const items: GridItem[] = []
    const rows: { id: string; name: string }[] = []
    const itemOfRow: number[] = []
    for (const theme of new Set(wanted.map((row) => row.theme))) {
      items.push({ theme })
      for (const { id, name } of wanted.filter((row) => row.theme === theme)) {
        itemOfRow.push(items.length)
        items.push({ at: rows.length, id, name })
        rows.push({ id, name })
      }
    }
    return { items, rows, itemOfRow }
  }, [key, slice])

  const sums = useMemo(() => {
    const sums = new Map(columns.map(({ id }) => [id, { accountable: 0, responsible: 0 }]))
    for (const row of letters.values())
      for (const [id, letter] of Object.entries(row)) {
        const sum = sums.get(id)
        if (sum && letter === 'A') sum.accountable += 1
        if (sum && letter === 'R') sum.responsible += 1
      }
    return sums
  }, [columns, letters])

  return { columns, rows, items, itemOfRow, flaws, columnFlaws: found.columns, sums }
}
