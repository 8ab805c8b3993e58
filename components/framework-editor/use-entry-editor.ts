'use client'

import { type FormEvent, useActionState, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import type { DraftEdit } from '@/lib/framework/draft/draft-edit.shared'
import {
  controlText,
  entryAfter,
  type FormEntry,
  readEntryForm,
  takenBack,
} from '@/lib/framework/draft/entry-form.shared'
import type { ActionState, FormAction } from '@/lib/web/action-state'
import { type SaveEdits, useDraftSession } from './use-draft-session'

const pairs = z.array(z.tuple([z.string(), z.string()]))

/** A pause in typing after which what is there becomes a step that can be taken back. */
const pauseMs = 500

const valuesOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))

/** What the form held when it was refused without script: that is shown again, not what is stored. */
function refusedEntry(state: ActionState, entry: FormEntry): FormEntry {
  if (state.ok !== false || !state.values) return entry
  const sent = pairs.safeParse(JSON.parse(state.values.form ?? '[]'))
  return sent.success ? entryAfter(entry, readEntryForm(entry, sent.data).edits) : entry
}

/** Puts what the entry says into the controls; the one that is being written in is left alone unless `all` is asked for. */
function showEntry(form: HTMLFormElement, entry: FormEntry, all: boolean) {
  for (const control of form.elements) {
    if (!all && control === document.activeElement) continue
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
      const text = controlText(entry, control.name)
      control.checked = control.type === 'radio' ? control.value === text : text.split('\n').includes(control.value)
    } else if (
      (control instanceof HTMLInputElement && control.type !== 'hidden') ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      const text = controlText(entry, control.name)
      const shown = control instanceof HTMLSelectElement && text === '' && control.name.endsWith('.importance')
      if (!shown && control.value !== text) control.value = text
    }
  }
}

/**
 * An entry in a form. The controls hold what is typed; after a pause it becomes edits, which the session saves and takes
 * back. Without script the same form is posted as it stands.
 */
export function useEntryEditor({
  draftId,
  revision,
  entry,
  saveForm,
  save,
}: {
  draftId: string
  revision: number
  entry: FormEntry
  saveForm: FormAction
  save: SaveEdits
}) {
  const [posted, send] = useActionState(saveForm, { ok: null })
  const session = useDraftSession({ draftId, revision, save })
  const { record } = session
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [unread, setUnread] = useState<Record<string, string[]>>({})
  const shown = useMemo(() => entryAfter(refusedEntry(posted, entry), session.edits), [posted, entry, session.edits])
  const latest = useRef(shown)
  latest.current = shown

  const read = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (!form.current) return
    const now = latest.current
    const { edits, problems } = readEntryForm(now, valuesOf(form.current))
    setUnread(problems)
    record({ edits, back: edits.flatMap((edit) => takenBack(now, edit)).toReversed() })
  }, [record])

  const readSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(read, pauseMs)
  }, [read])

  const travelled = useRef(false)
  function travel(step: 'undo' | 'redo'): readonly DraftEdit[] | null {
    if (timer.current !== undefined) read()
    travelled.current = true
    return session.travel(step)
  }

  // What changed by another way than typing here goes into the controls: undo, a conflict, somebody else's save.
  useEffect(() => {
    if (!form.current || timer.current !== undefined) return
    showEntry(form.current, shown, travelled.current)
    travelled.current = false
  }, [shown])

  useEffect(() => {
    const flush = () => {
      if (timer.current !== undefined) read()
    }
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      flush()
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [read])

  return {
    session,
    shown,
    posted,
    unread,
    travel,
    formProps: {
      ref: form,
      action: send,
      onInput: readSoon,
      onChange: readSoon,
      onSubmit: (event: FormEvent) => {
        event.preventDefault()
        read()
        void session.saveNow()
      },
      noValidate: true,
    },
  }
}
