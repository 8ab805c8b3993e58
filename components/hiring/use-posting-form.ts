'use client'

import { startTransition, useActionState, useRef } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { controlOf, type DutyChoice, fromPostingForm, type PostingForm } from '@/lib/postings/posting-form'
import { postingInputSchema } from '@/lib/postings/schema'
import type { FormAction } from '@/lib/web/action-state'

/** Problems of the schema by the control that they belong to. */
function problemsOf(form: PostingForm, choices: readonly DutyChoice[]): Record<string, string[]> {
  const read = postingInputSchema.safeParse(fromPostingForm(form, choices))
  const problems: Record<string, string[]> = {}
  if (read.success) return problems
  for (const issue of read.error.issues) {
    const control = controlOf(issue.path.join('.'), form, choices)
    problems[control] = [...(problems[control] ?? []), issue.message]
  }
  return problems
}

/**
 * The state of the editor: react-hook-form holds what is typed, the shared schema judges it here and again on the server.
 * Without script the same form is posted as it stands.
 */
export function usePostingForm(initial: PostingForm, choices: DutyChoice[], save: FormAction) {
  const [state, send, pending] = useActionState(save, { ok: null })
  const element = useRef<HTMLFormElement>(null)
  const form = useForm<PostingForm>({
    defaultValues: initial,
    shouldFocusError: false, // the summary takes focus
    resolver: (values) => {
      const problems = problemsOf(values, choices)
      const errors = Object.fromEntries(
        Object.entries(problems).map(([control, messages]) => [
          control,
          { type: 'schema', message: messages.join(' ') },
        ]),
      )
      return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors }
    },
  })
  // Without script the page itself must hold the values: those just refused, or those that are stored.
  const shown: PostingForm = state.ok === false && state.values ? state.values : initial
  const field = (name: string) => ({
    ...form.register(name),
    defaultValue: typeof shown[name] === 'string' ? shown[name] : '',
  })
  const box = (name: string) => ({ ...form.register(name), defaultChecked: Boolean(shown[name]) })
  const values = useWatch({ control: form.control })
  const typed = Object.fromEntries(
    Object.entries(form.formState.errors).map(([control, error]) => [control, [String(error?.message ?? '')]]),
  )
  const answered =
    state.ok === false
      ? Object.fromEntries(
          Object.entries(state.fields).map(([path, messages]) => [controlOf(path, values, choices), messages]),
        )
      : {}
  const failedHere = form.formState.submitCount > 0 && Object.keys(typed).length > 0
  return {
    ...form,
    field,
    box,
    values,
    element,
    state,
    pending,
    send,
    problems: failedHere ? typed : answered,
    failedHere,
    /** Checks here first; what passes goes to the server with the button that was pressed. */
    submit(event: React.FormEvent<HTMLFormElement>) {
      event.preventDefault()
      const button = (event.nativeEvent as SubmitEvent).submitter
      const data = new FormData(event.currentTarget, button)
      void form.handleSubmit(() => startTransition(() => send(data)))()
    },
  }
}
