'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { LongTextField } from '@/components/forms/long-text-field'
import { RadioFields } from '@/components/moderation/radio-fields'
import { NavLink } from '@/components/ui/nav-link'
import { reportReasonLabels } from '@/lib/moderation/labels'
import { mostReportText } from '@/lib/moderation/rules'
import type { FormAction } from '@/lib/web/action-state'

/** What is wrong with a job, for everybody; afterwards the thanks stand in the form's place. */
export function ReportForm({ postingId, back, send }: { postingId: number; back: string; send: FormAction }) {
  const [state, act, pending] = useActionState(send, { ok: null })
  if (state.ok)
    return (
      <div className="banner ok" role="status">
        <h2>Sent</h2>
        <p>{state.message}</p>
        <p>
          <NavLink href={back}>Back to the job</NavLink>
        </p>
      </div>
    )
  const failed = state.ok === false ? state : null
  return (
    <form action={act} noValidate className="stack-l">
      {failed ? (
        <ErrorSummary
          message={failed.message}
          fields={failed.fields}
          controls={{ reason: 'reason-not_a_real_job', text: 'text' }}
        />
      ) : null}
      <input type="hidden" name="postingId" value={postingId} />
      <RadioFields
        name="reason"
        legend="What is wrong with it?"
        labels={reportReasonLabels}
        chosen={failed?.values?.reason}
        problems={failed?.fields.reason}
      />
      <LongTextField
        id="text"
        name="text"
        label="In your words"
        hint={`May be left empty, except for something else. At most ${mostReportText.toLocaleString('en-GB')} characters. Leave out what says who you are.`}
        rows={5}
        defaultValue={failed?.values?.text}
        problems={failed?.fields.text}
      />
      <button className="btn pri" type="submit" aria-busy={pending}>
        Send the report
      </button>
    </form>
  )
}
