'use client'

import { useActionState } from 'react'
import { ChoiceField } from '@/components/forms/choice-field'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

export interface StartPostingFormProps {
  roles: { id: string; title: string; purpose: string; grade: number }[]
  organisations: { id: string; name: string }[]
  chosen?: string
  start: FormAction
}

/** Which role to start from: the draft then holds its purpose, core duties and requirements, all open to change. */
export function StartPostingForm({ roles, organisations, chosen, start }: StartPostingFormProps) {
  const [state, send, pending] = useActionState(start, { ok: null })
  return (
    <form action={send} className="stack-l">
      {state.ok === false ? (
        <ErrorSummary message={state.message} fields={state.fields} controls={{ organisationId: 'organisationId' }} />
      ) : null}
      {organisations.length > 1 ? (
        <ChoiceField
          id="organisationId"
          name="organisationId"
          label="Organisation"
          options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
        />
      ) : (
        <input type="hidden" name="organisationId" value={organisations[0]?.id ?? ''} />
      )}
      <fieldset>
        <legend className="flabel">Role profile to start from</legend>
        <ul className="role-choices">
          {roles.map(({ id, title, purpose, grade }) => (
            <li key={id}>
              <label className="check">
                <input type="radio" name="roleId" value={id} required defaultChecked={id === chosen} />
                <span>
                  <strong>{title}</strong> <span className="faint">grade {grade}</span>
                  <span className="small">{purpose}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <button className="btn pri" type="submit" aria-busy={pending}>
        Start the draft
      </button>
    </form>
  )
}
