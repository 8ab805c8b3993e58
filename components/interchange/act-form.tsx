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
  primary = false,
}: {
  act: FormAction
  values: Record<string, string>
  label: string
  /** What it is done to, for those who hear the button alone. */
  about?: string
  primary?: boolean
}) {
  const [state, send, pending] = useActionState(act, { ok: null })
  return (
    <form action={send}>
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={primary ? 'btn pri mt-4' : 'btn quiet'} type="submit" aria-busy={pending}>
        {label}
        {about ? <span className="vh"> {about}</span> : null}
      </button>
    </form>
  )
}
