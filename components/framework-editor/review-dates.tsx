'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/web/action-state'
import { type ListedReviewDate, ReviewDateList } from './review-date-list'

/** What is to be looked at again, and when. */
export function ReviewDates({
  dates,
  choices,
  editors,
  set,
}: {
  dates: readonly ListedReviewDate[]
  choices: readonly { group: string; entries: readonly { value: string; text: string }[] }[]
  editors: readonly { id: string; name: string }[]
  set: FormAction
}) {
  const [state, send, pending] = useActionState(set, { ok: null })
  return (
    <section className="formsec" aria-labelledby="dates">
      <h2 id="dates">To be looked at again</h2>
      {dates.length === 0 ? <p className="soft">No entry has a date yet.</p> : null}
      <ReviewDateList dates={dates} />
      <form action={send} className="stack" noValidate>
        {state.ok === false ? (
          <ErrorSummary
            message={state.message}
            fields={state.fields}
            controls={{ entry: 'date-entry', reviewBy: 'date-day' }}
          />
        ) : null}
        <p className="small" role="status">
          {state.ok === true && !pending ? state.message : ''}
        </p>
        <div className="fields">
          <div className="field">
            <label htmlFor="date-entry">Entry</label>
            <select className="inp" id="date-entry" name="entry">
              {choices.map(({ group, entries }) => (
                <optgroup key={group} label={group}>
                  {entries.map(({ value, text }) => (
                    <option key={value} value={value}>
                      {text}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </div>
          <TextField
            id="date-day"
            name="reviewBy"
            type="date"
            label="By"
            problems={state.ok === false ? state.fields.reviewBy : undefined}
          />
          <div className="field">
            <label htmlFor="date-owner">Who looks</label>
            <select className="inp" id="date-owner" name="ownerId">
              <option value="">Whoever has time</option>
              {editors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </div>
        <button className="btn" type="submit" aria-busy={pending}>
          Set the date
        </button>
        <p className="small soft">Without a day the entry need not be looked at any more.</p>
      </form>
    </section>
  )
}
