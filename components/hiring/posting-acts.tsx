'use client'

import { useActionState } from 'react'
import { ChoiceField } from '@/components/forms/choice-field'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

interface ActProps {
  postingId: number
  revision: number
}

/** Ends a public posting. Folded away, since it cannot be undone; the choice of reason is the confirmation. */
export function ClosePostingForm({ postingId, revision, close }: ActProps & { close: FormAction }) {
  const [state, send, pending] = useActionState(close, { ok: null })
  return (
    <details className="more">
      <summary>Close this posting</summary>
      <form action={send} className="stack">
        {state.ok === false ? <ErrorSummary message={state.message} fields={{}} /> : null}
        <input type="hidden" name="postingId" value={postingId} />
        <input type="hidden" name="revision" value={revision} />
        <ChoiceField
          id="reason"
          name="reason"
          label="Why"
          hint="The page will say so. A closed posting cannot be opened again."
          options={[
            { value: 'filled', text: 'The job is filled' },
            { value: 'withdrawn', text: 'We are no longer looking' },
            { value: 'duplicate', text: 'It repeats another posting' },
          ]}
        />
        <button className="btn warn" type="submit" aria-busy={pending}>
          Close now
        </button>
      </form>
    </details>
  )
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
export function PublishDraftForm({
  postingId,
  revision,
  title,
  publish,
}: ActProps & { title: string; publish: FormAction }) {
  const [state, send, pending] = useActionState(publish, { ok: null })
  return (
    <form action={send} className="stack">
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <input type="hidden" name="postingId" value={postingId} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="title" value={title} />
      <button className="btn pri full" type="submit" aria-busy={pending}>
        Publish
      </button>
    </form>
  )
}
