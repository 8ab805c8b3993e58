'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/web/action-state'

const controls = { current: 'current', password: 'password' }

/** Nothing that was typed comes back: both are passwords. */
export function ChangePasswordForm({ changePassword, email }: { changePassword: FormAction; email: string }) {
  const [state, send, pending] = useActionState(changePassword, { ok: null })
  const failed = state.ok === false ? state : null
  return (
    <form action={send} noValidate className="stack-l">
      {failed ? <ErrorSummary message={failed.message} fields={failed.fields} controls={controls} /> : null}
      {/* For programs that keep passwords: whose the new one is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <div>
        <TextField
          id="current"
          name="current"
          label="The password that you have now"
          type="password"
          autoComplete="current-password"
          problems={failed?.fields.current}
        />
        <TextField
          id="password"
          name="password"
          label="New password"
          hint="At least 10 characters. You are signed out everywhere else."
          type="password"
          autoComplete="new-password"
          problems={failed?.fields.password}
        />
      </div>
      <button className="btn pri" type="submit" aria-busy={pending}>
        {pending ? 'Changing the password …' : 'Change the password'}
      </button>
    </form>
  )
}
