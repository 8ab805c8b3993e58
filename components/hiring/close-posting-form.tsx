'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

const reasons = [
  { value: 'filled', text: 'The job is filled', told: 'The job was filled' },
  { value: 'withdrawn', text: 'We are no longer looking', told: 'The employer withdrew it' },
  { value: 'duplicate', text: 'It repeats another posting', told: 'It repeats another posting' },
] as const

/** Ends a public posting. No reason is chosen beforehand: the page tells it to everybody, and it cannot be changed. */
export function ClosePostingForm({
  postingId,
  revision,
  close,
}: {
  postingId: number
  revision: number
  close: FormAction
}) {
  const [state, send, pending] = useActionState(close, { ok: null })
  const problem = state.ok === false ? state.fields.reason?.join(' ') : undefined
  return (
    <form action={send} className="stack-l" noValidate>
      {state.ok === false ? (
        <ErrorSummary message={state.message} fields={state.fields} controls={{ reason: 'reason-filled' }} />
      ) : null}
      <input type="hidden" name="postingId" value={postingId} />
      <input type="hidden" name="revision" value={revision} />
      <fieldset aria-describedby={problem ? 'reason-problem' : undefined}>
        <legend className="flabel">Why does it end?</legend>
        {problem ? (
          <span className="err" id="reason-problem">
            {problem}
          </span>
        ) : null}
        <ul className="role-choices">
          {reasons.map(({ value, text, told }) => (
            <li key={value}>
              <label className="check">
                <input type="radio" id={`reason-${value}`} name="reason" value={value} />
                <span>
                  {text}
                  <span className="small soft">Its page will say: {told}.</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <button className="btn warn" type="submit" aria-busy={pending}>
        Close the posting
      </button>
    </form>
  )
}
