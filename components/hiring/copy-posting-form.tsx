'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

/** Starts a draft with the words of a posting that is over, or goes on. */
export function CopyPostingForm({ postingId, copy }: { postingId: number; copy: FormAction }) {
  const [state, send, pending] = useActionState(copy, { ok: null })
  return (
    <form action={send} className="stack">
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <input type="hidden" name="postingId" value={postingId} />
      <button className="btn" type="submit" aria-busy={pending}>
        Copy to a new posting
      </button>
    </form>
  )
}
