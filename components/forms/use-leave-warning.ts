'use client'

import { useEffect } from 'react'

/** The link that a press of it follows in this window to another page of the site; null for anything else. */
function followedLink(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download')) return null
  if (link.target !== '' && link.target !== '_self') return null
  const { origin, pathname, search } = new URL(link.href)
  const isHere = pathname === location.pathname && search === location.search
  return origin === location.origin && !isHere ? link : null
}

/**
 * Asks before a page with unsaved changes is left: the browser's own question for closing, reloading and other sites, and
 * the given one for links inside the site, where no page is unloaded and the browser would not ask.
 */
export function useLeaveWarning(hasUnsaved: boolean, question?: string) {
  useEffect(() => {
    if (!hasUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    const ask = (event: MouseEvent) => {
      if (question === undefined || !followedLink(event)) return
      if (window.confirm(question)) {
        window.removeEventListener('beforeunload', warn) // asked once is enough
        return
      }
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', warn)
    document.addEventListener('click', ask, true)
    return () => {
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('click', ask, true)
    }
  }, [hasUnsaved, question])
}
