'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

/** One button that does one thing. */
export function ActForm({
  act,
  values,
  label,
  about,
  tone = 'quiet',
}: {
  act: FormAction
  values: Record<string, string>
  label: string
  /** What it is done to, for those who hear the button alone. */
  about?: string
  tone?: 'quiet' | 'warn'
}) {
  const [state, send, pending] = useActionState(act, { ok: null })
  return (
    <form action={send}>
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={`btn ${tone}`} type="submit" aria-busy={pending}>
        {label}
        {about ? <span className="vh"> {about}</span> : null}
      </button>
    </form>
  )
}
