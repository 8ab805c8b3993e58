'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { LongTextField } from '@/components/forms/long-text-field'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/web/action-state'

const controls = (id: string) => ({
  statement: `${id}-statement`,
  code: `${id}-code`,
  itemType: `${id}-type`,
  notes: `${id}-notes`,
})

/** What an item says, for editing and for adding. */
export function ItemForm({
  id,
  save,
  hidden,
  values,
  label,
}: {
  id: string
  save: FormAction
  hidden: Record<string, string>
  values: { statement: string; code: string; itemType: string; notes: string }
  label: string
}) {
  const [state, send, pending] = useActionState(save, { ok: null })
  const typed = state.ok === false ? { ...values, ...state.values } : values
  const problems = state.ok === false ? state.fields : {}
  const at = controls(id)
  return (
    <form action={send} className="item-form" key={JSON.stringify(typed)}>
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} controls={at} /> : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <LongTextField
        id={at.statement}
        name="statement"
        label="Statement"
        rows={4}
        required
        defaultValue={typed.statement}
        problems={problems.statement}
      />
      <TextField id={at.code} name="code" label="Code" defaultValue={typed.code} problems={problems.code} />
      <TextField
        id={at.itemType}
        name="itemType"
        label="Type"
        defaultValue={typed.itemType}
        problems={problems.itemType}
      />
      <LongTextField
        id={at.notes}
        name="notes"
        label="Notes"
        rows={3}
        defaultValue={typed.notes}
        problems={problems.notes}
      />
      <p className="row">
        <button className="btn pri" type="submit" aria-busy={pending}>
          {label}
        </button>
      </p>
    </form>
  )
}
