'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/web/action-state'

/** A new entry begins with its name; everything else is written on its own page. */
export function AddEntryForm({
  draftId,
  collection,
  one,
  add,
}: {
  draftId: string
  collection: string
  one: string
  add: FormAction
}) {
  const [state, send, pending] = useActionState(add, { ok: null })
  const problems = state.ok === false ? state.fields : {}
  return (
    <form action={send} className="add-entry" noValidate>
      {state.ok === false ? (
        <ErrorSummary message={state.message} fields={state.fields} controls={{ name: 'new-name' }} />
      ) : null}
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="collection" value={collection} />
      <TextField
        id="new-name"
        name="name"
        label={`Name of a new ${one}`}
        hint="Its address is made from this name, and stays when the name changes."
        maxLength={200}
        problems={problems.name}
        autoComplete="off"
      />
      <button className="btn" type="submit" aria-busy={pending}>
        Add the {one}
      </button>
    </form>
  )
}
