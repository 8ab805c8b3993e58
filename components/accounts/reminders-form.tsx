'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

/** Whether an editor is told by mail what is to be reviewed. */
export function RemindersForm({
  saveReminders,
  wantsReviewReminders,
}: {
  saveReminders: FormAction
  wantsReviewReminders: boolean
}) {
  const [state, send, pending] = useActionState(saveReminders, { ok: null })
  return (
    <form action={send} className="stack-l">
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <label className="check">
        <input type="checkbox" name="wantsReviewReminders" value="yes" defaultChecked={wantsReviewReminders} />
        <span>
          Tell me which framework entries are due for review: mine, and those without an owner. Once a day at most.
        </span>
      </label>
      <button className="btn" type="submit" aria-busy={pending}>
        Save
      </button>
    </form>
  )
}
