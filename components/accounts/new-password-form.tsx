'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/web/action-state'

const controls = { password: 'password' }

/** Sets a password by the link that was followed: a form, since a link that is merely opened may change nothing. */
export function NewPasswordForm({ setNewPassword }: { setNewPassword: FormAction }) {
  const [state, send, pending] = useActionState(setNewPassword, { ok: null })
  const failed = state.ok === false ? state : null
  return (
    <form action={send} noValidate className="stack-l">
      {failed ? <ErrorSummary message={failed.message} fields={failed.fields} controls={controls} /> : null}
      <TextField
        id="password"
        name="password"
        label="New password"
        hint="At least 10 characters. A sentence is easier to remember than a riddle."
        type="password"
        autoComplete="new-password"
        problems={failed?.fields.password}
      />
      <button className="btn pri" type="submit" aria-busy={pending}>
        {pending ? 'Setting the password …' : 'Set the password'}
      </button>
    </form>
  )
}
