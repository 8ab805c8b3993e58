'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

export interface ShownChange {
  key: string
  place: string
  what: string
  was: string | null
  value: string | null
  meant: boolean
}
export interface ShownPart {
  part: string
  name: string
  changes: ShownChange[]
  /** How many more there are; one box stands for all of them. */
  more: number
}

/** What a file would change, to be chosen from. What it only leaves out is not ticked. */
export function ProposedChanges({ heldId, parts, apply }: { heldId: string; parts: ShownPart[]; apply: FormAction }) {
  const [state, send, pending] = useActionState(apply, { ok: null })
  return (
    <form action={send}>
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <input type="hidden" name="heldId" value={heldId} />
      {parts.map(({ part, name, changes, more }) => (
        <fieldset className="part" key={part}>
          <legend>{name}</legend>
          <ul className="proposed">
            {changes.map((change) => (
              <li key={change.key}>
                <label className="check">
                  <input type="checkbox" name="take" value={change.key} defaultChecked={change.meant} />
                  <span>
                    <strong>{change.what}</strong> <span className="faint small">{change.place}</span>
                    {change.was !== null && change.was !== '' ? <del>{change.was}</del> : null}
                    {change.value !== null && change.value !== '' ? <ins>{change.value}</ins> : null}
                  </span>
                </label>
              </li>
            ))}
            {more > 0 ? (
              <li>
                <label className="check">
                  <input type="checkbox" name="rest" value={part} defaultChecked />
                  <span>
                    <strong>The other {more} changes of this kind</strong>
                  </span>
                </label>
              </li>
            ) : null}
          </ul>
        </fieldset>
      ))}
      <p className="row mt-4">
        <button className="btn pri" type="submit" aria-busy={pending}>
          Put the ticked changes into the draft
        </button>
      </p>
    </form>
  )
}
