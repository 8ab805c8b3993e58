'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

/** A new draft that says what an older version said. */
export function RollBackForm({ version, start }: { version: string; start: FormAction }) {
  const [state, send, pending] = useActionState(start, { ok: null })
  return (
    <form action={send}>
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <button className="btn sm" type="submit" name="version" value={version} aria-busy={pending}>
        Go back to this<span className="vh">: {version}</span>
      </button>
    </form>
  )
}
