import type { KeyboardEvent } from 'react'

/** Hears Ctrl Z and Ctrl Y, or Ctrl Shift Z. In a text the browser's own undo is nearer; outside of one the page's. */
export const undoKeys = (step: (way: 'undo' | 'redo') => void) => (event: KeyboardEvent) => {
  const isWriting =
    event.target instanceof HTMLTextAreaElement ||
    (event.target instanceof HTMLInputElement && event.target.type === 'text')
  if (isWriting || !(event.ctrlKey || event.metaKey)) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  step(key === 'y' || event.shiftKey ? 'redo' : 'undo')
}
