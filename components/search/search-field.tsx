'use client'

import { useRouter } from 'next/navigation'
import { type ComponentProps, useEffect, useId, useRef, useState } from 'react'
import type { SearchSuggestion, SuggestionGroup } from '@/lib/search/suggestion.shared'
import { forgetSearches, keepNoSearches, recentSearches, rememberSearch } from './recent-searches'
import { SuggestionList } from './suggestion-list'

const pauseMs = 120
const recentLabel = 'Recent searches in this browser'

/** The address that the form would open with this suggestion: its filter beside those that are on, and the words left. */
function addressWith(form: HTMLFormElement, { q, name, value }: SearchSuggestion) {
  const query = new URLSearchParams()
  for (const [field, text] of new FormData(form)) {
    const control = form.elements.namedItem(field)
    const usual = control instanceof HTMLSelectElement ? control.dataset.usual : undefined
    if (typeof text !== 'string' || !text.trim() || text === usual || field === 'q') continue
    if (!(name === 'near' && field === name)) query.append(field, text)
  }
  if (q) query.set('q', q)
  if (name && value) query.append(name, value)
  return `${new URL(form.action).pathname}?${query}`
}

/**
 * The field of a search. Without script a plain field; with it a combobox that completes what is typed and keeps the last
 * searches in this browser.
 */
export function SearchField(input: ComponentProps<'input'>) {
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const asking = useRef<{ timer?: ReturnType<typeof setTimeout>; abort?: AbortController }>({})
  const list = useId()
  const [ready, setReady] = useState(false)
  const [groups, setGroups] = useState<SuggestionGroup[]>([])
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [recentOff, setRecentOff] = useState(false)
  const options = groups.flatMap(({ items }) => items)
  const isRecent = groups[0]?.label === recentLabel
  const shows = isOpen && (options.length > 0 || recentOff)

  useEffect(() => {
    setReady(true)
    const form = field.current?.form
    const remember = () => {
      asking.current.abort?.abort()
      clearTimeout(asking.current.timer)
      setOpen(false)
      rememberSearch(field.current?.value ?? '')
    }
    form?.addEventListener('submit', remember)
    return () => form?.removeEventListener('submit', remember)
  }, [])

  const show = (some: SuggestionGroup[]) => {
    setGroups(some)
    setActive(-1)
    setOpen(true)
  }
  const showRecent = () => {
    const kept = recentSearches()
    setRecentOff(kept === null)
    show(kept?.length ? [{ label: recentLabel, items: kept.map((text) => ({ text, q: text })) }] : [])
  }
  const ask = () => {
    const typed = field.current?.value.trim() ?? ''
    clearTimeout(asking.current.timer)
    asking.current.abort?.abort()
    if (!typed) return showRecent()
    setRecentOff(false)
    if (isRecent) setGroups([])
    asking.current.timer = setTimeout(async () => {
      const abort = new AbortController()
      asking.current.abort = abort
      try {
        const answer = await fetch(`/api/search/suggest?q=${encodeURIComponent(typed)}`, { signal: abort.signal })
        if (answer.ok) show((await answer.json()).groups)
      } catch {
        // Overtaken by the next letter, or no connection: the field works without.
      }
    }, pauseMs)
  }
  const choose = (option: SearchSuggestion) => {
    const { current } = field
    if (!current?.form) return
    current.value = option.q
    setOpen(false)
    if (!option.name) return current.form.requestSubmit()
    router.push(addressWith(current.form, option), { scroll: false })
  }
  const close = () => {
    clearTimeout(asking.current.timer)
    asking.current.abort?.abort()
    setOpen(false)
    setActive(-1)
  }
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => {
      if (shows) setActive((active + 1) % Math.max(1, options.length))
      else ask()
      return true
    },
    ArrowUp: () => {
      if (shows) setActive(active <= 0 ? options.length - 1 : active - 1)
      return shows
    },
    // In the list these go to its ends; in the text they belong to the text.
    Home: () => {
      if (active >= 0) setActive(0)
      return active >= 0
    },
    End: () => {
      if (active >= 0) setActive(options.length - 1)
      return active >= 0
    },
    Enter: () => {
      const option = shows ? options[active] : undefined
      if (option) choose(option)
      return option !== undefined
    },
    Escape: () => {
      close()
      return shows
    },
  }
  return (
    <>
      <input
        {...input}
        ref={field}
        {...(ready && {
          role: 'combobox',
          'aria-autocomplete': 'list' as const,
          'aria-expanded': shows,
          'aria-controls': list,
          'aria-activedescendant': shows && active >= 0 ? `${list}-${active}` : undefined,
        })}
        onInput={(event) => !(event.nativeEvent as InputEvent).isComposing && ask()}
        onCompositionEnd={ask}
        onFocus={() => !field.current?.value && showRecent()}
        onBlur={(event) => !event.relatedTarget?.closest('.suggest') && close()}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && keys[event.key]?.()) event.preventDefault()
        }}
      />
      <SuggestionList
        id={list}
        groups={shows ? groups : []}
        active={active}
        choose={choose}
        leave={close}
        recent={shows && (recentOff ? 'off' : isRecent && 'on')}
        change={(what) => {
          if (what === 'off') keepNoSearches()
          else forgetSearches()
          field.current?.focus()
          if (what === 'clear') close()
          else showRecent()
        }}
      />
      <span className="vh" role="status">
        {ready && isOpen && options.length > 0 && `${options.length} suggestions`}
      </span>
    </>
  )
}
