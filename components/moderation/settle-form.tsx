'use client'

import { useActionState } from 'react'
import { ChoiceField } from '@/components/forms/choice-field'
import { ErrorSummary } from '@/components/forms/error-summary'
import { LongTextField } from '@/components/forms/long-text-field'
import { operatorCloseLabels } from '@/lib/moderation/labels'
import type { FormAction } from '@/lib/web/action-state'
import { RadioFields } from './radio-fields'

const controls = { outcome: 'outcome-no_fault', closeReason: 'closeReason', note: 'note' }

/** How the open reports on a posting are settled, all together. */
export function SettleForm({
  postingId,
  revision,
  lookedAt,
  mayClose,
  settle,
}: {
  postingId: number
  revision: number
  /** Reports that come after this moment stay open. */
  lookedAt: string
  mayClose: boolean
  settle: FormAction
}) {
  const [state, send, pending] = useActionState(settle, { ok: null })
  const failed = state.ok === false ? state : null
  return (
    <form action={send} noValidate className="stack-l settle">
      {failed ? <ErrorSummary message={failed.message} fields={failed.fields} controls={controls} /> : null}
      <input type="hidden" name="postingId" value={postingId} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="lookedAt" value={lookedAt} />
      <RadioFields
        name="outcome"
        legend="How is it settled?"
        labels={{
          no_fault: 'No fault: the posting stays as it is',
          told_employer: 'I told the employer: the posting stays as it is',
          ...(mayClose ? { closed: 'The posting is closed, for the reason below' } : {}),
        }}
        chosen={failed?.values?.outcome}
        problems={failed?.fields.outcome}
      />
      {mayClose ? (
        <ChoiceField
          id="closeReason"
          name="closeReason"
          label="Why the posting closes"
          hint="Only for closing. It cannot be opened again."
          empty="Choose a reason"
          options={Object.entries(operatorCloseLabels).map(([value, text]) => ({ value, text }))}
          defaultValue={failed?.values?.closeReason}
          problems={failed?.fields.closeReason}
        />
      ) : null}
      <LongTextField
        id="note"
        name="note"
        label="Note for operators"
        hint="May be left empty. Neither the reporter nor the employer is shown it."
        rows={3}
        defaultValue={failed?.values?.note}
        problems={failed?.fields.note}
      />
      <button className="btn pri" type="submit" aria-busy={pending}>
        Settle
      </button>
    </form>
  )
}
