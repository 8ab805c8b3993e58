'use client'

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { RaciLetter } from '@/lib/framework/model'

interface Told {
  letter: RaciLetter | null
  row: string
  column: string
}

const cellOf = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLTableCellElement>('tbody td') : null

const bodyRows = (table: HTMLTableElement) => [...table.querySelectorAll<HTMLTableRowElement>('tbody tr[data-row]')]

function read(cell: HTMLTableCellElement): Told | null {
  const row = cell.closest('tr')
  const head = cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]
  if (!row || !head) return null
  const letter = (cell.dataset.l ?? null) as RaciLetter | null
  return { letter, row: row.cells[0]?.textContent ?? '', column: head.textContent ?? '' }
}

/** Where an arrow leads: [rows, columns] to go; the ends of the row for Home and End, of the table with Control. */
function steps({ key, ctrlKey }: KeyboardEvent): [number, number] | null {
  const far = 1000
  switch (key) {
    case 'ArrowUp':
      return [-1, 0]
    case 'ArrowDown':
      return [1, 0]
    case 'ArrowLeft':
      return [0, -1]
    case 'ArrowRight':
      return [0, 1]
    case 'PageUp':
      return [-5, 0]
    case 'PageDown':
      return [5, 0]
    case 'Home':
      return [ctrlKey ? -far : 0, -far]
    case 'End':
      return [ctrlKey ? far : 0, far]
    default:
      return null
  }
}

/**
 * Turns the matrix, which the server drew as a plain table, into a grid: one stop for the Tab key, arrows inside, and a
 * line that says in words what the cell under the pointer or the focus means. Without script the table reads as it is.
 */
export function MatrixGrid({
  first,
  definitions,
  children,
}: {
  /** What the line says before anything was pointed at. */
  first: Told
  definitions: Record<RaciLetter, { name: string; description: string }>
  children: ReactNode
}) {
  const frame = useRef<HTMLDivElement>(null)
  const [told, setTold] = useState(first)

  useEffect(() => {
    const table = frame.current?.querySelector('table')
    if (!table) return
    // Only a table that can be walked with arrows may call itself a grid.
    table.setAttribute('role', 'grid')
    for (const [at, cell] of [...table.querySelectorAll<HTMLElement>('tbody td')].entries())
      cell.tabIndex = at === 0 ? 0 : -1
  }, [])

  function tell(cell: HTMLTableCellElement) {
    const found = read(cell)
    if (found) setTold(found)
  }

  function onFocus(event: FocusEvent) {
    const cell = cellOf(event.target)
    if (!cell || cell !== event.target) return
    for (const other of frame.current?.querySelectorAll<HTMLElement>('tbody td[tabindex="0"]') ?? [])
      other.tabIndex = -1
    cell.tabIndex = 0
    tell(cell)
  }

  function onKeyDown(event: KeyboardEvent) {
    const cell = cellOf(event.target)
    const table = cell?.closest('table')
    const by = cell === event.target ? steps(event) : null
    if (!cell || !table || !by || event.altKey || event.metaKey) return
    event.preventDefault()
    const rows = bodyRows(table)
    const current = rows.findIndex((candidate) => candidate.contains(cell))
    const row = rows[Math.max(0, Math.min(rows.length - 1, current + by[0]))]
    // The first cell of a row is its head.
    const column = Math.max(1, Math.min((row?.cells.length ?? 1) - 1, cell.cellIndex + by[1]))
    row?.cells[column]?.focus()
  }

  function onMouseOver(event: MouseEvent) {
    const cell = cellOf(event.target)
    if (cell) tell(cell)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the cells inside, which can be focused
    <div
      className="mxw"
      ref={frame}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onMouseOver={onMouseOver}
      onClick={onMouseOver}
    >
      {children}
      <div className="explain" role="status">
        <span className={`raci-c ${told.letter ?? 'none'}`} aria-hidden="true">
          {told.letter ?? '·'}
        </span>
        <p>
          <b>
            {told.row}, {told.column}.
          </b>{' '}
          <span className="soft">
            {told.letter
              ? `${definitions[told.letter].name}. ${definitions[told.letter].description}`
              : 'No part in this responsibility.'}
          </span>
        </p>
      </div>
    </div>
  )
}
