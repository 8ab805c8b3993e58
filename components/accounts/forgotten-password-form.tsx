'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/web/action-state'

const controls = { email: 'email' }

/** Asks for a link. The answer does not tell whether the address has an account. */
export function ForgottenPasswordForm({ askLink }: { askLink: FormAction }) {
  const [state, send, pending] = useActionState(askLink, { ok: null })
  const failed = state.ok === false ? state : null
  return (
    <form action={send} noValidate className="stack-l">
      {failed ? <ErrorSummary message={failed.message} fields={failed.fields} controls={controls} /> : null}
      {state.ok ? (
        <p className="banner ok" role="status">
          {state.message}
        </p>
      ) : null}
      <TextField
        id="email"
        name="email"
        label="E-mail address of your account"
        type="email"
        autoComplete="username"
        defaultValue={failed?.values?.email}
        problems={failed?.fields.email}
      />
      <button className="btn pri" type="submit" aria-busy={pending}>
        {pending ? 'Sending …' : 'Send me a link'}
      </button>
    </form>
  )
}
