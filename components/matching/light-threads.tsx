'use client'

import { useEffect } from 'react'

const ENDS = '[data-line],[data-duty]'

/** Lights every line and duty that share a tie with what is pointed at or focused. The report reads the same without it. */
export function LightThreads() {
  useEffect(() => {
    const light = ({ target, type }: Event) => {
      for (const end of document.querySelectorAll('.lit')) end.classList.remove('lit')
      const end = target instanceof Element ? target.closest<HTMLElement | SVGElement>(ENDS) : null
      if (!end || type === 'mouseout' || type === 'focusout') return
      const { line } = end.dataset
      const duty = end.dataset.duty ?? end.closest<HTMLElement>('.thread')?.dataset.duty
      for (const tie of document.querySelectorAll<SVGPathElement>('.ties path')) {
        if (line ? tie.dataset.line !== line : tie.dataset.duty !== duty) continue
        tie.classList.add('lit')
        for (const other of document.querySelectorAll<HTMLElement | SVGElement>(ENDS))
          if (
            other.dataset.line === tie.dataset.line ||
            (!other.dataset.line && other.dataset.duty === tie.dataset.duty)
          )
            other.classList.add('lit')
      }
    }
    const events = ['mouseover', 'focusin', 'mouseout', 'focusout'] as const
    for (const event of events) document.addEventListener(event, light)
    return () => {
      for (const event of events) document.removeEventListener(event, light)
    }
  }, [])
  return null
}
