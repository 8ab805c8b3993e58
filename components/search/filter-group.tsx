import type { ReactNode } from 'react'
import { countWord } from '@/lib/format'

interface FilterGroupProps {
  title: string
  /** How many filters of the group are on: then it stands open. */
  on: number
  /** Open also when nothing of it is chosen. */
  isOpen?: boolean
  children: ReactNode
}

/** Filters that belong together, folded away until they are wanted; works without script. */
export function FilterGroup({ title, on, isOpen = false, children }: FilterGroupProps) {
  return (
    <details className="rail-group" open={isOpen || on > 0}>
      <summary>
        <h3>{title}</h3>
        {on > 0 && <span className="n">{countWord(on, 'filter')} on</span>}
      </summary>
      {children}
    </details>
  )
}
