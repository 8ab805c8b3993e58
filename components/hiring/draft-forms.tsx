'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

/** Said beside every button that publishes. */
export const publishingSays =
  'Everybody can then read and find it: all that the form says, with the name of the employer and where to apply.'

interface ActProps {
  postingId: number
  revision: number
}

/** Throws a draft away, after a second look. */
export function DiscardDraftForm({ postingId, revision, discard }: ActProps & { discard: FormAction }) {
  const [state, send, pending] = useActionState(discard, { ok: null })
  return (
    <details className="more">
      <summary>Discard this draft</summary>
      <form action={send} className="stack">
        {state.ok === false ? <ErrorSummary message={state.message} fields={{}} /> : null}
        <input type="hidden" name="postingId" value={postingId} />
        <input type="hidden" name="revision" value={revision} />
        <p className="small soft">The draft and everything in it will be gone.</p>
        <button className="btn warn" type="submit" aria-busy={pending}>
          Discard it
        </button>
      </form>
    </details>
  )
}

/** Makes the draft that is being previewed public. */
export function PublishDraftForm({ postingId, revision, publish }: ActProps & { publish: FormAction }) {
  const [state, send, pending] = useActionState(publish, { ok: null })
  return (
    <form action={send} className="stack">
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <input type="hidden" name="postingId" value={postingId} />
      <input type="hidden" name="revision" value={revision} />
      <p className="small">{publishingSays}</p>
      <button className="btn pri full" type="submit" aria-busy={pending}>
        Publish
      </button>
    </form>
  )
}
