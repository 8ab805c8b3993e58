'use client'

import { useActionState } from 'react'
import { ChoiceField } from '@/components/forms/choice-field'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

/** Where among the children of the place that is shown. */
export function MoveForm({
  hidden,
  options,
  label,
  move,
}: {
  hidden: Record<string, string>
  options: { value: string; text: string }[]
  label: string
  move: FormAction
}) {
  const [state, send, pending] = useActionState(move, { ok: null })
  const values = state.ok === false ? state.values : undefined
  return (
    <form action={send} className="item-form">
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ChoiceField
        id="place"
        name="place"
        label="Place"
        options={options}
        key={values?.place}
        defaultValue={values?.place ?? 'last'}
      />
      <p className="row">
        <button className="btn pri" type="submit" aria-busy={pending}>
          {label}
        </button>
      </p>
    </form>
  )
}
