'use client'

import { useActionState, useId } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { LongTextField } from '@/components/forms/long-text-field'
import { TextField } from '@/components/forms/text-field'
import { SaidMeanwhile } from '@/components/interchange/said-meanwhile'
import type { FormAction } from '@/lib/web/action-state'

export interface ItemTexts {
  statement: string
  code: string
  itemType: string
  notes: string
}

/** What an item says, for editing and for adding. */
export function ItemForm({
  save,
  hidden,
  values,
  label,
  another,
  folded,
  isOpen = false,
}: {
  save: FormAction
  hidden: Record<string, string>
  values: ItemTexts
  label: string
  /** A second way to send it, after which one more can be written. */
  another?: string
  /** Under which words the form is folded away; it opens by itself when it has something to say. */
  folded?: string
  isOpen?: boolean
}) {
  const [state, send, pending] = useActionState(save, { ok: null })
  const id = useId()
  const failed = state.ok === false
  const conflict = failed ? state.conflict : undefined
  const typed = failed ? { ...values, ...state.values } : values
  // Seen now, what somebody else wrote can be written over: that is decided by pressing again.
  const sent = conflict ? { ...hidden, revision: String(conflict.revision) } : hidden
  const problems = failed ? state.fields : {}
  const at = {
    statement: `${id}-statement`,
    code: `${id}-code`,
    itemType: `${id}-type`,
    notes: `${id}-notes`,
  }
  const form = (
    <form action={send} className="item-form" key={JSON.stringify(typed)}>
      {failed ? <ErrorSummary message={state.message} fields={state.fields} controls={at} /> : null}
      {conflict ? <SaidMeanwhile conflict={conflict} /> : null}
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <LongTextField
        id={at.statement}
        name="statement"
        label="Statement"
        rows={4}
        required
        autoFocus={isOpen}
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
          {conflict ? 'Save what I wrote over it' : label}
        </button>
        {another ? (
          <button className="btn" type="submit" name="next" value="another" aria-busy={pending}>
            {another}
          </button>
        ) : null}
      </p>
    </form>
  )
  if (folded === undefined) return form
  return (
    <details className="mt-4 folded" open={failed || isOpen || undefined}>
      <summary>{folded}</summary>
      {form}
    </details>
  )
}
