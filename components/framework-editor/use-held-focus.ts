import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { type Cell, cellAt, cellId } from './grid-keys'

export interface GridFocus {
  /** The active cell is to take the focus when it is drawn. */
  isWanted: boolean
  /** A cell has it. Only a person ends that: by going elsewhere or by pressing elsewhere. */
  isHeld: boolean
}

/**
 * Gives the active cell the focus that is wanted for it, and gives it back where it got lost: a cell that is drawn anew would
 * leave it with the page, and the next key would go nowhere.
 */
export function useHeldFocus(
  focus: RefObject<GridFocus>,
  frame: RefObject<HTMLDivElement | null>,
  { row, column }: Cell,
) {
  const give = () => {
    const { isWanted, isHeld } = focus.current
    const isLost = isHeld && document.activeElement === document.body && document.hasFocus()
    if (!isWanted && !isLost) return
    const cell = document.getElementById(cellId({ row, column }))
    if (!cell) return
    focus.current = { isWanted: false, isHeld: true }
    if (isWanted) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    cell.focus({ preventScroll: true })
  }
  const latest = useRef(give)
  // After every drawing, those for scrolling among them, and before the next key can come.
  useLayoutEffect(() => {
    latest.current = give
    give()
  })
  useEffect(() => {
    const grid = frame.current
    const leave = ({ target }: Event) => {
      if (target && !cellAt(target)) focus.current.isHeld = false
    }
    const lose = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget === null) requestAnimationFrame(() => latest.current())
    }
    document.addEventListener('focusin', leave)
    document.addEventListener('pointerdown', leave)
    grid?.addEventListener('focusout', lose)
    return () => {
      document.removeEventListener('focusin', leave)
      document.removeEventListener('pointerdown', leave)
      grid?.removeEventListener('focusout', lose)
    }
  }, [focus, frame])
}
