'use client'

import { type FormEvent, type KeyboardEvent, useActionState, useCallback, useEffect, useRef, useState } from 'react'
import { useLeaveWarning } from '@/components/forms/use-leave-warning'
import { type Draft, readDocumentForm } from '@/lib/resumes/keep/document-form.shared'
import { newId } from '@/lib/resumes/keep/new-id.shared'
import type { ResumeDocument } from '@/lib/resumes/model'
import type { ActionState, FormAction } from '@/lib/web/action-state'
import { useHistory } from './use-history'

/** A pause in typing after which what is there is saved. */
const pauseMs = 900
const retryMs = 5000

export type SaveState = 'saved' | 'typing' | 'saving' | 'refused' | 'offline'

const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

/** What the form held when it was refused without script: that is shown again, not what is stored. */
function shownDraft(state: ActionState, initial: Draft): Draft {
  return (state.ok === false && state.values && readDocumentForm(state.values)) || initial
}

/**
 * The state of an editor. The controls hold what is typed; this holds the structure, saves after each pause, and goes back
 * and forth. Without script the same form is posted as it stands, and its buttons with it.
 */
export function useDraftEditor({
  initial,
  revision,
  save,
  act,
}: {
  initial: Draft
  revision: number
  save: FormAction
  /** The acts of this editor; pure, and the same on the server. */
  act: (document: ResumeDocument, act: string, id: string, values: Record<string, string>) => ResumeDocument
}) {
  const [posted, send] = useActionState(save, { ok: null })
  const [draft, setDraft] = useState(() => shownDraft(posted, initial))
  const [answer, setAnswer] = useState<ActionState>(posted)
  const [saveState, setSaveState] = useState<SaveState>('saved')
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [isAsked, setIsAsked] = useState(posted.ok === false)
  const form = useRef<HTMLFormElement>(null)
  const latestRevision = useRef(revision)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isSaving = useRef(false)
  const isWaiting = useRef(false)
  const focusOn = useRef('')
  const history = useHistory(draft)

  const read = useCallback(() => (form.current ? readDocumentForm(valuesOf(form.current)) : null), [])

  const saveNow = useCallback(
    async (asked: boolean) => {
      clearTimeout(timer.current)
      if (!form.current) return
      if (isSaving.current) {
        isWaiting.current = true
        return
      }
      isSaving.current = true
      setSaveState('saving')
      setIsAsked(asked)
      const body = new FormData(form.current)
      body.delete('act')
      body.set('revision', String(latestRevision.current))
      try {
        const said = await save({ ok: null }, body)
        setAnswer(said)
        if (said.ok === true) {
          latestRevision.current = said.revision ?? latestRevision.current
          setSavedAt(new Date())
        }
        setSaveState(said.ok === false ? 'refused' : isWaiting.current ? 'typing' : 'saved')
        if (said.ok === false && said.conflict) isWaiting.current = false
      } catch {
        // The server did not answer: what is typed stays here, and is sent again.
        setSaveState('offline')
        timer.current = setTimeout(() => void saveNow(false), retryMs)
      }
      isSaving.current = false
      if (isWaiting.current) {
        isWaiting.current = false
        void saveNow(false)
      }
    },
    [save],
  )

  const saveSoon = useCallback(
    (afterMs: number) => {
      setSaveState('typing')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        const now = read()
        if (now) {
          history.remember(now)
          setDraft(now)
        }
        void saveNow(false)
      }, afterMs)
    },
    [history, read, saveNow],
  )

  const perform = useCallback(
    (name: string) => {
      const now = read()
      if (!now || !form.current) return
      const id = newId()
      history.remember(now)
      const next = { ...now, document: act(now.document, name, id, valuesOf(form.current)) }
      history.remember(next)
      focusOn.current = focusAfter(name, id)
      setDraft(next)
      saveSoon(pauseMs / 3)
    },
    [act, history, read, saveSoon],
  )

  const travel = (step: 'undo' | 'redo') => {
    const now = read()
    if (now) history.remember(now)
    const target = history[step]()
    if (!target) return
    setDraft(target)
    saveSoon(pauseMs / 3)
  }

  useEffect(() => {
    if (!focusOn.current || !draft) return
    const [first = '', otherwise = ''] = focusOn.current.split(' ')
    focusOn.current = ''
    const wanted = document.getElementById(first)
    if (wanted && !wanted.hasAttribute('disabled')) wanted.focus()
    else document.getElementById(otherwise)?.focus()
  }, [draft])

  useLeaveWarning(saveState === 'typing' || saveState === 'offline')

  useEffect(() => {
    const flush = () => {
      if (document.visibilityState === 'hidden' && saveState === 'typing') void saveNow(false)
    }
    document.addEventListener('visibilitychange', flush)
    return () => document.removeEventListener('visibilitychange', flush)
  }, [saveState, saveNow])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    if (submitter instanceof HTMLButtonElement && submitter.name === 'act') return perform(submitter.value)
    const now = read()
    if (now) {
      history.remember(now)
      setDraft(now)
    }
    void saveNow(true)
  }

  /** Alt with an arrow moves the line that is being written. */
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target } = event
    const step = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null
    if (!event.altKey || !step || !(target instanceof HTMLTextAreaElement) || !target.name.startsWith('bullet.')) return
    event.preventDefault()
    perform(`${step}:${target.name.slice('bullet.'.length)}`)
    focusOn.current = target.id
  }

  return {
    draft,
    /** Changes when the controls have to show something else than what was typed into them. */
    generation: history.generation,
    answer,
    problems: answer.ok === false ? answer.fields : {},
    saveState,
    savedAt,
    isAsked,
    revision: latestRevision,
    history: { canUndo: history.canUndo, canRedo: history.canRedo, travel },
    formProps: { ref: form, action: send, onSubmit, onKeyDown, onInput: () => saveSoon(pauseMs), noValidate: true },
  }
}

/** Ids of the controls to stand on after an act: the wanted one, and where to go when it cannot take focus. */
function focusAfter(act: string, id: string): string {
  const [verb = '', subject = ''] = act.split(':')
  if (verb === 'up' || verb === 'down') return `${act} item.${subject}`
  if (verb === 'add') return `item.${id} part-${subject}`
  if (verb === 'add-line' || verb === 'prompt') return `bullet.${id}`
  return 'editor'
}
