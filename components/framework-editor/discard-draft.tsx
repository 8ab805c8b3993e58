'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

/** Throws the draft away, after a second look: everybody's work is in it. */
export function DiscardDraft({
  draftId,
  revision,
  discard,
}: {
  draftId: string
  revision: number
  discard: FormAction
}) {
  const [state, send, pending] = useActionState(discard, { ok: null })
  return (
    <details className="more discard" open={state.ok === false || undefined}>
      <summary>Throw this draft away</summary>
      <form action={send} className="stack" noValidate>
        {state.ok === false ? (
          <ErrorSummary message={state.message} fields={state.fields} controls={{ sure: 'sure' }} />
        ) : null}
        <input type="hidden" name="draftId" value={draftId} />
        <input type="hidden" name="revision" value={revision} />
        <label className="check">
          <input type="checkbox" id="sure" name="sure" value="yes" />
          <span>Everything that anybody wrote in this draft is to be gone for good</span>
        </label>
        <button className="btn warn" type="submit" aria-busy={pending}>
          Throw it away
        </button>
      </form>
    </details>
  )
}
