'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/web/action-state'

const controls = { email: 'email', password: 'password' }

interface SignInFormProps {
  signIn: FormAction
  /** Where somebody was going; empty when they came by themselves. */
  next: string
  /** Where they were; empty when that is not known. */
  from: string
}

/** Works as a plain form too: the answer then comes as a new page with what was typed, less the password. */
export function SignInForm({ signIn, next, from }: SignInFormProps) {
  const [state, send, pending] = useActionState(signIn, { ok: null })
  const failed = state.ok === false ? state : null
  return (
    <form action={send} noValidate className="stack-l">
      {failed ? <ErrorSummary message={failed.message} fields={failed.fields} controls={controls} /> : null}
      <input type="hidden" name="next" value={failed?.values?.next ?? next} />
      <input type="hidden" name="from" value={failed?.values?.from ?? from} />
      <div>
        <TextField
          id="email"
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          defaultValue={failed?.values?.email}
          problems={failed?.fields.email}
        />
        <TextField
          id="password"
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          problems={failed?.fields.password}
        />
      </div>
      <button className="btn pri" type="submit" aria-busy={pending}>
        {pending ? 'Signing in …' : 'Sign in'}
      </button>
    </form>
  )
}
