'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { keepInTab, keptInTab } from '@/components/forms/keep-in-tab'
import { useLeaveWarning } from '@/components/forms/use-leave-warning'
import { type DutyChoice, dutyField, type PostingForm } from '@/lib/postings/posting-form'
import { openProblems, typedProblems } from '@/lib/postings/posting-problems.shared'
import type { ActionState, FormAction } from '@/lib/web/action-state'

interface PostingFormOptions {
  postingId: number
  revision: number
  initial: PostingForm
  choices: DutyChoice[]
  save: FormAction
  now: Date
}

const leaving = 'This posting has changes that are not saved. Leave the page? They stay in this tab until it is closed.'

const keyOf = (postingId: number, revision: number) => `posting:${postingId}:${revision}`

const sameForm = (a: PostingForm, b: PostingForm) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => (a[name] || '') === (b[name] || ''))

/** What was posted, as the form holds it: a box that is not ticked is not sent, and a form sends its line ends in two signs. */
function postedForm(state: ActionState, initial: PostingForm, choices: readonly DutyChoice[]): PostingForm {
  const values = state.ok === null ? undefined : state.values
  if (!values) return initial
  const boxes = choices.map(({ id }) => [dutyField(id), Boolean(values[dutyField(id)])])
  const texts = Object.keys(initial).flatMap((name) =>
    name in values ? [[name, values[name]?.replaceAll('\r\n', '\n')]] : [],
  )
  return { ...initial, ...Object.fromEntries(texts), ...Object.fromEntries(boxes) }
}

/**
 * The state of the editor: react-hook-form holds what is typed, the shared schema judges it here and again on the server.
 * Without script the same form is posted as it stands. What is not saved yet outlives a reload and a step back in this tab.
 */
export function usePostingForm({ postingId, revision, initial, choices, save, now }: PostingFormOptions) {
  const [state, send, pending] = useActionState(save, { ok: null })
  // Without script the page itself must hold the values: those just sent, or those that are stored.
  const shown = postedForm(state, initial, choices)
  const [started] = useState(shown)
  const [saved, setSaved] = useState(state.ok !== null && state.revision ? started : initial)
  const [refused, setRefused] = useState<PostingForm | null>(null)
  const [mended, setMended] = useState<PostingForm | ActionState | null>(null)
  const [isRestored, setIsRestored] = useState(false)
  const sent = useRef(started)
  // The one that was read, or that we saved: what somebody else saved meanwhile must stay a conflict.
  const latestRevision = useRef(revision)
  if (state.ok !== null && state.revision) latestRevision.current = state.revision
  const form = useForm<PostingForm>({ defaultValues: started })
  const values = useWatch({ control: form.control })
  const isUnsaved = !sameForm(values, saved)

  useEffect(() => {
    const kept = keptInTab(keyOf(postingId, latestRevision.current))
    if (typeof kept !== 'object' || kept === null) return
    const known = Object.entries(kept).filter(
      ([name, value]) => name in initial && typeof value === typeof initial[name],
    )
    const restored = { ...initial, ...Object.fromEntries(known) }
    if (sameForm(restored, form.getValues())) return
    form.reset(restored)
    setIsRestored(true)
  }, [form, initial, postingId])

  useEffect(() => {
    if (state.ok === null || !state.revision) return
    setSaved(sent.current)
    setIsRestored(false)
  }, [state])

  useEffect(() => {
    keepInTab(keyOf(postingId, latestRevision.current), isUnsaved ? values : null)
  }, [postingId, isUnsaved, values])

  useLeaveWarning(isUnsaved, leaving)

  // What was refused here before sending, or answered by the server; once all of it is put right it has nothing left to say.
  const answer = refused ?? (state.ok === false ? state : null)
  const isOpen = answer !== null && answer !== mended
  const problems = !isOpen
    ? {}
    : refused
      ? typedProblems(values, choices)
      : openProblems(state.ok === false ? state.fields : {}, { sent: sent.current, values }, choices, now)
  const hadProblems = refused !== null || (state.ok === false && Object.keys(state.fields).length > 0)
  if (isOpen && hadProblems && Object.keys(problems).length === 0) setMended(answer)

  return {
    send,
    state,
    pending,
    values,
    isUnsaved,
    isRestored,
    problems,
    revision: latestRevision.current,
    summary: isOpen
      ? { message: refused || state.ok !== false ? 'Some things need putting right' : state.message, answer }
      : null,
    field: (name: string) => ({
      ...form.register(name),
      defaultValue: typeof shown[name] === 'string' ? shown[name] : '',
    }),
    box: (name: string) => ({ ...form.register(name), defaultChecked: Boolean(shown[name]) }),
    dropRestored() {
      form.reset(saved)
      setIsRestored(false)
    },
    /** Checks here first; what passes goes to the server with the button that was pressed. */
    submit(event: FormEvent<HTMLFormElement>) {
      event.preventDefault()
      const typed = form.getValues()
      if (Object.keys(typedProblems(typed, choices)).length > 0) return setRefused({ ...typed })
      const button = (event.nativeEvent as SubmitEvent).submitter
      const data = new FormData(event.currentTarget, button)
      sent.current = { ...typed }
      setRefused(null)
      startTransition(() => send(data))
    },
  }
}
