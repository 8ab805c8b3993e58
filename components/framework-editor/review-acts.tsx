'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { LongTextField } from '@/components/forms/long-text-field'
import type { FormAction } from '@/lib/web/action-state'

/** The steps of a review. Each is about the words that are shown here, and is refused when they were changed meanwhile. */
export function ReviewActs({
  draftId,
  revision,
  isAsked,
  isAlone,
  asked,
  act,
}: {
  draftId: string
  revision: number
  /** Whether this editor asked for the review of these words: then somebody else approves. */
  isAsked: boolean
  /** Whether there is no other editor. */
  isAlone: boolean
  /** Whether anybody asked. */
  asked: boolean
  act: FormAction
}) {
  const [state, send, pending] = useActionState(act, { ok: null })
  const problems = state.ok === false ? state.fields : {}
  return (
    <form action={send} className="review-acts" noValidate>
      {state.ok === false ? (
        <ErrorSummary message={state.message} fields={state.fields} controls={{ note: 'note' }} />
      ) : null}
      <p className="small" role="status">
        {state.ok === true && !pending ? state.message : ''}
      </p>
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="revision" value={revision} />
      <LongTextField
        id="note"
        name="note"
        label="Note"
        hint="What to look at, or what is to be changed."
        rows={3}
        problems={problems.note}
        defaultValue={state.ok === false ? (state.values?.note ?? '') : ''}
      />
      <p className="row mt-4">
        <button className={asked ? 'btn' : 'btn pri'} type="submit" name="step" value="request" aria-busy={pending}>
          {asked ? 'Ask again' : 'Ask the other editors to review'}
        </button>
        {isAsked ? null : (
          <>
            <button className={asked ? 'btn pri' : 'btn'} type="submit" name="step" value="approve" aria-busy={pending}>
              Approve these words
            </button>
            <button className="btn" type="submit" name="step" value="changes" aria-busy={pending}>
              Ask for changes
            </button>
          </>
        )}
      </p>
      {isAsked ? (
        <p className="small soft">
          {isAlone
            ? 'You asked for this review. Nobody else edits this framework, so it can be published without an answer.'
            : 'You asked for this review: another editor approves it.'}
        </p>
      ) : null}
    </form>
  )
}
