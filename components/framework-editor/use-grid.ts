import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { CellChange, Letters } from '@/lib/framework/matrix-slice.shared'
import { type RaciLetter, raciLetterSchema } from '@/lib/framework/model'
import { type Area, areaOf, type Cell, cellAfter, cellAt, cellsOf } from './grid-keys'
import type { PasteTrouble } from './paste-report'
import { readPaste } from './read-paste'
import type { GridFocus } from './use-held-focus'

interface GridOptions {
  rows: readonly { id: string; name: string }[]
  columns: readonly { id: string; title: string }[]
  letters: Letters
  /** Sets letters; the words say what was done, for those who hear it. */
  write: (changes: readonly CellChange[], done: (count: number) => string) => void
  travel: (step: 'undo' | 'redo') => void
}

const counted = (count: number) => (count === 1 ? '1 cell' : `${count} cells`)

/** Where one stands in the grid, what is selected, and what keys, pointer and clipboard do there. */
export function useGrid({ rows, columns, letters, write, travel }: GridOptions) {
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState<Cell>({ row: 0, column: 0 })
  const [trouble, setTrouble] = useState<(PasteTrouble & { to: Area }) | null>(null)
  const focus = useRef<GridFocus>({ isWanted: false, isHeld: false })
  const isDragging = useRef(false)
  const size = { rows: rows.length, columns: columns.length, page: 10 }
  const here = { row: Math.min(active.row, size.rows - 1), column: Math.min(active.column, size.columns - 1) }
  const area = areaOf(
    { row: Math.min(anchor.row, size.rows - 1), column: Math.min(anchor.column, size.columns - 1) },
    here,
  )

  function goTo(cell: Cell, extend = false) {
    focus.current.isWanted = true
    setActive(cell)
    if (!extend) setAnchor(cell)
  }

  function setLetter(letter: RaciLetter | null) {
    const changes = cellsOf(area).flatMap(({ row, column }) => {
      const [responsibility, role] = [rows[row]?.id, columns[column]?.id]
      return responsibility && role ? [{ responsibility, role, letter }] : []
    })
    write(changes, (count) => `${counted(count)} ${letter ? `set to ${letter}` : 'cleared'}.`)
  }

  function applyPaste(good: readonly CellChange[], to = trouble?.to) {
    setTrouble(null)
    write(good, (count) => `Pasted: ${counted(count)} changed.`)
    if (!to) return
    setAnchor({ row: to.top, column: to.left })
    focus.current.isWanted = true
    setActive({ row: to.bottom, column: to.right })
  }

  function leavePaste() {
    setTrouble(null)
    goTo(here)
  }

  function onCommand(event: KeyboardEvent): boolean {
    if (!event.ctrlKey && !event.metaKey) return false
    switch (event.key.toLowerCase()) {
      case 'z':
        travel(event.shiftKey ? 'redo' : 'undo')
        return true
      case 'y':
        travel('redo')
        return true
      case 'a':
        setAnchor({ row: 0, column: 0 })
        setActive({ row: size.rows - 1, column: size.columns - 1 })
        focus.current.isWanted = true
        return true
      default:
        return false
    }
  }

  function onWritingKey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const letter = raciLetterSchema.safeParse(event.key.toUpperCase())
    if (letter.success) setLetter(letter.data)
    else if (event.key === 'Delete' || event.key === 'Backspace') setLetter(null)
    else if (event.key === 'Escape') setAnchor(here)
    else return false
    return true
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!cellAt(event.target)) return
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / 36) - 6)
    const next = event.altKey ? null : cellAfter(event, here, { ...size, page })
    if (next) goTo(next, event.shiftKey)
    else if (!onCommand(event) && !onWritingKey(event)) return
    event.preventDefault()
  }

  function onPointerDown(event: PointerEvent) {
    const cell = cellAt(event.target)
    if (!cell || event.button !== 0) return
    isDragging.current = event.pointerType === 'mouse'
    if (isDragging.current) event.preventDefault() // no text is selected while cells are
    goTo(cell, event.shiftKey)
  }

  function onPointerOver(event: PointerEvent) {
    const cell = isDragging.current && event.buttons === 1 ? cellAt(event.target) : null
    if (cell) goTo(cell, true)
    else if (event.buttons !== 1) isDragging.current = false
  }

  /** A reader of the screen may set the focus by itself. */
  function onFocus(event: FocusEvent) {
    const cell = cellAt(event.target)
    if (!cell) return
    focus.current.isHeld = true
    if (focus.current.isWanted || (cell.row === here.row && cell.column === here.column)) return
    setActive(cell)
    setAnchor(cell)
  }

  function copy(event: ClipboardEvent): boolean {
    if (!cellAt(event.target)) return false
    const lines: string[] = []
    for (let row = area.top; row <= area.bottom; row++) {
      const letter = letters.get(rows[row]?.id ?? '')
      lines.push(
        columns
          .slice(area.left, area.right + 1)
          .map(({ id }) => letter?.[id] ?? '')
          .join('\t'),
      )
    }
    event.clipboardData.setData('text/plain', lines.join('\n'))
    event.preventDefault()
    return true
  }

  function onPaste(event: ClipboardEvent) {
    if (!cellAt(event.target)) return
    event.preventDefault()
    const pasted = readPaste(event.clipboardData.getData('text/plain'), area, rows, columns)
    if (pasted.lines.length > 0) setTrouble(pasted)
    else applyPaste(pasted.good, pasted.to)
  }

  return {
    frame,
    focus,
    active: here,
    area,
    count: (area.bottom - area.top + 1) * (area.right - area.left + 1),
    goTo,
    reset: () => {
      setActive({ row: 0, column: 0 })
      setAnchor({ row: 0, column: 0 })
      frame.current?.scrollTo(0, 0)
    },
    setLetter,
    trouble,
    applyPaste: (good: readonly CellChange[]) => applyPaste(good),
    leavePaste,
    handlers: {
      onKeyDown,
      onPointerDown,
      onPointerOver,
      onFocus,
      onPaste,
      onCopy: (event: ClipboardEvent) => void copy(event),
      onCut: (event: ClipboardEvent) => {
        if (copy(event)) setLetter(null)
      },
    },
  }
}
