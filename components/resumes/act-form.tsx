'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

/** One thing to do, as a form of its own: hidden facts, what is asked, and the button. */
export function ActForm({
  act,
  facts,
  button,
  tone = '',
  children,
}: {
  act: FormAction
  facts: Record<string, string | number>
  button: ReactNode
  tone?: 'pri' | 'warn' | 'sm' | ''
  children?: ReactNode
}) {
  const [state, send, pending] = useActionState(act, { ok: null })
  return (
    <form action={send} className="stack">
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      {Object.entries(facts).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button className={`btn ${tone}`} type="submit" aria-busy={pending}>
        {button}
      </button>
    </form>
  )
}
