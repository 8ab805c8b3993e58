'use client'

import type { KeyboardEvent, ReactNode } from 'react'

const places = 'summary, .leaf a'

/**
 * Arrow keys for a tree of native disclosures: up and down go from line to line, right opens, left closes or goes to the
 * line above it. Without script every line is still reached with Tab and opened with Enter.
 */
export function TreeKeys({ children, label }: { children: ReactNode; label: string }) {
  return (
    <section aria-label={label} onKeyDown={move}>
      {children}
    </section>
  )
}

function move(event: KeyboardEvent<HTMLElement>) {
  if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return
  const line = event.target.closest<HTMLElement>(places)
  if (!line) return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>(places)].filter(
    (each) => each.offsetParent !== null,
  )
  const at = lines.indexOf(line)
  const details = line.closest('summary')?.parentElement
  const held = details instanceof HTMLDetailsElement ? details : null
  const above = (held ?? line.closest('li'))?.parentElement?.closest('details')?.querySelector<HTMLElement>('summary')
  const open = (state: boolean) => {
    if (held) held.open = state
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => lines[at + 1]?.focus(),
    ArrowUp: () => lines[at - 1]?.focus(),
    Home: () => lines[0]?.focus(),
    End: () => lines.at(-1)?.focus(),
    ArrowRight: () => (held && !held.open ? open(true) : lines[at + 1]?.focus()),
    ArrowLeft: () => (held?.open ? open(false) : above?.focus()),
  }
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
  if (!act) return
  act()
  event.preventDefault()
}
