import type { CellChange } from '@/lib/framework/matrix-slice.shared'
import { readPastedLetters } from '@/lib/framework/pasted-letters.shared'
import { type Area, cellsOf } from './grid-keys'
import type { PasteTrouble } from './paste-report'

/** What a paste means at this place of the grid: a single cell fills what is selected, more go from its first cell on. */
export function readPaste(
  text: string,
  area: Area,
  rows: readonly { id: string; name: string }[],
  columns: readonly { id: string; title: string }[],
): PasteTrouble & { to: Area } {
  const pasted = readPastedLetters(text)
  const [single] = pasted.good
  if (pasted.rows === 1 && pasted.columns === 1 && single) {
    const good = cellsOf(area).flatMap((cell) => change(rows[cell.row], columns[cell.column], single.letter))
    return { lines: [], good, to: area }
  }
  const lines = pasted.bad.map(({ row, column, text: said }) => {
    const [responsibility, role] = [rows[area.top + row]?.name, columns[area.left + column]?.title]
    const place =
      responsibility && role ? `${responsibility}, ${role}` : `row ${row + 1}, column ${column + 1} of what you pasted`
    return `${place}: “${said.slice(0, 40)}” is not R, A, C or I. A cell holds one letter.`
  })
  const outside = pasted.good.filter(({ row, column }) => !rows[area.top + row] || !columns[area.left + column]).length
  if (outside > 0) lines.push(`${outside === 1 ? 'One cell lies' : `${outside} cells lie`} outside the matrix.`)
  const good = pasted.good.flatMap(({ row, column, letter }) =>
    change(rows[area.top + row], columns[area.left + column], letter),
  )
  const to = {
    top: area.top,
    left: area.left,
    bottom: Math.min(rows.length - 1, area.top + pasted.rows - 1),
    right: Math.min(columns.length - 1, area.left + pasted.columns - 1),
  }
  return { lines, good, to }
}

function change(
  row: { id: string } | undefined,
  column: { id: string } | undefined,
  letter: CellChange['letter'],
): CellChange[] {
  return row && column ? [{ responsibility: row.id, role: column.id, letter }] : []
}
