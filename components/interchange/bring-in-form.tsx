'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

interface Conflict {
  key: string
  label: string
  here: string
  file: string
}

/** Brings a package in. What was changed here and in the file stays as it is here, but for what is ticked. */
export function BringInForm({
  heldId,
  conflicts,
  more,
  bringIn,
}: {
  heldId: string
  conflicts: Conflict[]
  /** How many more there are, which all stay as they are here. */
  more: number
  bringIn: FormAction
}) {
  const [state, send, pending] = useActionState(bringIn, { ok: null })
  return (
    <form action={send}>
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <input type="hidden" name="heldId" value={heldId} />
      {conflicts.length > 0 ? (
        <fieldset className="part">
          <legend>Changed here and in the file</legend>
          <p>These stay as they are here. Tick those that are to say what the file says: your words are replaced.</p>
          <ul className="proposed">
            {conflicts.map(({ key, label, here, file }) => (
              <li key={key}>
                <label className="check">
                  <input type="checkbox" name="take" value={key} />
                  <span>
                    <strong>{label}</strong> <span className="faint small">take what the file says</span>
                    <span className="side-by-side">
                      <span>
                        <span className="faint small">Here</span> {here}
                      </span>
                      <span>
                        <span className="faint small">In the file</span> {file}
                      </span>
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {more > 0 ? <p>{more.toLocaleString('en-GB')} more are not listed; they stay as they are here.</p> : null}
        </fieldset>
      ) : null}
      <button className="btn pri mt-4" type="submit" aria-busy={pending}>
        Bring it in
      </button>
    </form>
  )
}
