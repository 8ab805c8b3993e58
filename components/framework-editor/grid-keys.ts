import type { KeyboardEvent } from 'react'

export interface Cell {
  row: number
  column: number
}

export const cellId = ({ row, column }: Cell) => `cell-${row}-${column}`

/** The cell in which something happened; null outside of all. */
export function cellAt(target: EventTarget): Cell | null {
  const id = target instanceof Element ? target.closest('[role="gridcell"][id]')?.id : undefined
  const [, row, column] = /^cell-(\d+)-(\d+)$/.exec(id ?? '') ?? []
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) }
}

export interface GridSize {
  rows: number
  columns: number
  /** How many rows a page step goes. */
  page: number
}

/** Where a key leads from this cell; null for a key that leads nowhere. */
export function cellAfter(event: KeyboardEvent, { row, column }: Cell, { rows, columns, page }: GridSize): Cell | null {
  const far = event.ctrlKey || event.metaKey
  const last = { row: rows - 1, column: columns - 1 }
  const clamp = (cell: Cell): Cell => ({
    row: Math.max(0, Math.min(last.row, cell.row)),
    column: Math.max(0, Math.min(last.column, cell.column)),
  })
  switch (event.key) {
    case 'ArrowUp':
      return clamp({ row: far ? 0 : row - 1, column })
    case 'ArrowDown':
      return clamp({ row: far ? last.row : row + 1, column })
    case 'ArrowLeft':
      return clamp({ row, column: far ? 0 : column - 1 })
    case 'ArrowRight':
      return clamp({ row, column: far ? last.column : column + 1 })
    case 'PageUp':
      return clamp({ row: row - page, column })
    case 'PageDown':
      return clamp({ row: row + page, column })
    case 'Home':
      return clamp({ row: far ? 0 : row, column: 0 })
    case 'End':
      return clamp({ row: far ? last.row : row, column: last.column })
    default:
      return null
  }
}

/** What stands selected between two corners. */
export interface Area {
  top: number
  bottom: number
  left: number
  right: number
}

export const areaOf = (a: Cell, b: Cell): Area => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
})

export function cellsOf({ top, bottom, left, right }: Area): Cell[] {
  const cells: Cell[] = []
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column })
  return cells
}
