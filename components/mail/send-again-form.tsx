'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

export function SendAgainForm({ mailId, sendAgain }: { mailId: string; sendAgain: FormAction }) {
  const [state, send, pending] = useActionState(sendAgain, { ok: null })
  return (
    <form action={send} className="stack">
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <input type="hidden" name="mailId" value={mailId} />
      <button className="btn" type="submit" aria-busy={pending}>
        Send it again
      </button>
    </form>
  )
}
