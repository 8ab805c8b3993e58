'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useTransition } from 'react'
import { wholeListKey } from '@/lib/search/search-url'

const opened = '#filters'
const results = 'results'

/**
 * The address that the form would open, without what is empty or holds anyway.
 * @param list a facet to list whole, or no longer
 */
function addressOf(form: HTMLFormElement, list?: string) {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    const field = form.elements.namedItem(name)
    const usual = field instanceof HTMLSelectElement ? field.dataset.usual : undefined
    if (typeof value === 'string' && value.trim() !== '' && value !== usual) query.append(name, value)
  }
  if (list && query.has(wholeListKey, list)) query.delete(wholeListKey, list)
  else if (list) query.append(wholeListKey, list)
  const text = query.toString()
  return new URL(form.action).pathname + (text && `?${text}`)
}

/** Wide screens have no sheet, whatever the address says. */
const isSheetOpen = (form: HTMLFormElement | null) =>
  location.hash === opened && (form?.querySelector('.rail-close')?.checkVisibility?.() ?? true)

/** Puts every field back to what the server wrote, save the one that is being typed in. */
function showWrittenValues(form: HTMLFormElement) {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = writtenValue(field)
    else if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = field.defaultChecked
    else if (field instanceof HTMLInputElement && field !== document.activeElement) field.value = field.defaultValue
  }
}

const writtenValue = (field: HTMLSelectElement) => field.dataset.value ?? ''

/** The box or list that the reader changed before this script came; it still has the focus, which one that the browser restored has not. */
function changedEarly(form: HTMLFormElement): HTMLInputElement | HTMLSelectElement | null {
  const { activeElement: field } = document
  if (field instanceof HTMLSelectElement)
    return field.form === form && field.value !== writtenValue(field) ? field : null
  if (!(field instanceof HTMLInputElement && field.type === 'checkbox')) return null
  return field.form === form && field.checked !== field.defaultChecked ? field : null
}

const boxOf = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type === 'checkbox' ? target : null

/**
 * The search form: a plain GET form that works without any script. With one, a change of a filter or of the order is shown at
 * once, focus stays where it is, and the filters sheet of small screens keeps the keyboard inside and closes on Escape.
 */
export function LiveFilters({ action, url, children }: { action: string; url: string; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const [pending, start] = useTransition()
  // Addresses that the form asked for and that have not all arrived, the newest last.
  const asked = useRef<string[]>([])
  // What is chosen moves to the top of its list, and an element that moves loses the focus.
  const changed = useRef<HTMLInputElement | null>(null)
  const isNew = useRef(true)

  const show = useCallback(
    (address: string) => {
      asked.current.push(address)
      start(() => router.replace(address + (isSheetOpen(form.current) ? opened : ''), { scroll: false }))
    },
    [router],
  )

  // When a chip, a link or the back button changed the search, fields that the reader touched would still show the old one.
  // When the form itself did, the reader may be ahead of the answer already, and the fields are right.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the event
  useEffect(() => {
    const early = isNew.current && form.current ? changedEarly(form.current) : null
    isNew.current = false
    if (early && form.current) {
      changed.current = boxOf(early)
      return show(addressOf(form.current))
    }
    const here = location.pathname + location.search
    if (form.current && !asked.current.includes(here)) showWrittenValues(form.current)
    if (here === asked.current.at(-1) || !asked.current.includes(here)) asked.current = []
    const { current: box } = changed
    if (box && document.activeElement === document.body)
      form.current
        ?.querySelector<HTMLElement>(`input[name="${CSS.escape(box.name)}"][value="${CSS.escape(box.value)}"]`)
        ?.focus({ preventScroll: true })
    changed.current = null
  }, [url])

  useEffect(() => {
    document.getElementById(results)?.setAttribute('aria-busy', String(pending))
  }, [pending])

  useEffect(() => {
    const isOpen = () => isSheetOpen(form.current)
    const close = () => {
      location.hash = results
      document.querySelector<HTMLElement>(`a[href="${opened}"]`)?.focus()
    }
    // Fields outside of the form's element belong to it, too, so one listener on the document hears them all.
    const change = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
      if (!form.current || target.form !== form.current || target.type === 'search') return
      changed.current = boxOf(target)
      show(addressOf(form.current))
    }
    // Asked for from the form and not by the link's own address: the reader may be ahead of the answer.
    const toggleList = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-list]') : null
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
      if (!link || !isPlain || !form.current?.contains(link)) return
      event.preventDefault()
      show(addressOf(form.current, link.dataset.list))
    }
    const key = (event: KeyboardEvent) => {
      if (!isOpen() || !form.current) return
      if (event.key === 'Escape') close()
      if (event.key !== 'Tab') return
      const stops = [...form.current.querySelectorAll<HTMLElement>('a, button, input, select, summary')].filter(
        (stop) => stop.checkVisibility?.() ?? true,
      )
      const [first, last] = [stops[0], stops.at(-1)]
      const inside = form.current.contains(document.activeElement)
      if (event.shiftKey ? document.activeElement === first || !inside : document.activeElement === last || !inside) {
        event.preventDefault()
        ;(event.shiftKey ? last : first)?.focus()
      }
    }
    const open = () => {
      if (isOpen()) form.current?.querySelector<HTMLElement>('a')?.focus()
    }
    document.addEventListener('change', change)
    document.addEventListener('click', toggleList)
    document.addEventListener('keydown', key)
    window.addEventListener('hashchange', open)
    return () => {
      document.removeEventListener('change', change)
      document.removeEventListener('click', toggleList)
      document.removeEventListener('keydown', key)
      window.removeEventListener('hashchange', open)
    }
  }, [show])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // In the sheet every change is applied already: the button only closes it.
    if (isSheetOpen(event.currentTarget)) location.hash = results
    else {
      const address = addressOf(event.currentTarget)
      asked.current.push(address)
      start(() => router.push(address, { scroll: false }))
    }
  }
  return (
    <form ref={form} className="rail" id="filters" action={action} aria-label="Filters" onSubmit={submit}>
      {children}
    </form>
  )
}
