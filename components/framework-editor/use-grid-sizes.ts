import { type RefObject, useCallback, useEffect, useState } from 'react'

export interface GridSizes {
  row: number
  head: number
  foot: number
  /** Width of the names, and of one column. */
  name: number
  cell: number
  /** Whether they were measured: until then no style may stand in the page's text. */
  isMeasured: boolean
}

/** What is drawn before the browser could measure: about one screen. */
export const firstRect = { width: 1200, height: 760 }

const guessed: GridSizes = { row: 36, head: 168, foot: 64, name: 272, cell: 36, isMeasured: false }

/** Sizes as the style sheet has them at this size of text, kind of pointer and number of columns. */
export function useGridSizes(frame: RefObject<HTMLDivElement | null>, columns: number): GridSizes {
  const [sizes, setSizes] = useState(guessed)
  const measure = useCallback(() => {
    const of = (selector: string) => frame.current?.querySelector(selector)?.getBoundingClientRect()
    const [row, head, foot, name, cell] = [of('.gd'), of('.ghead'), of('.gfoot'), of('.ghead .gh'), of('.ghead .gc')]
    if (!row?.height || !head?.height || !foot?.height || !name?.width || !cell?.width) return
    const found = {
      row: row.height,
      head: head.height,
      foot: foot.height,
      name: name.width,
      cell: cell.width,
      isMeasured: true,
    }
    setSizes((known) => (JSON.stringify(known) === JSON.stringify(found) ? known : found))
  }, [frame])
  // biome-ignore lint/correctness/useExhaustiveDependencies: few columns share the room that there is
  useEffect(() => {
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [measure, columns])
  return sizes
}
