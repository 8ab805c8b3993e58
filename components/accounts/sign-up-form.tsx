'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/web/action-state'

const controls = { name: 'name', email: 'email', password: 'password' }

interface SignUpFormProps {
  signUp: FormAction
  /** Where somebody was going; empty when they came by themselves. */
  next: string
  /** Where they were; empty when that is not known. */
  from: string
}

/** Opens an account as a candidate. */
export function SignUpForm({ signUp, next, from }: SignUpFormProps) {
  const [state, send, pending] = useActionState(signUp, { ok: null })
  const failed = state.ok === false ? state : null
  return (
    <form action={send} noValidate className="stack-l">
      {failed ? <ErrorSummary message={failed.message} fields={failed.fields} controls={controls} /> : null}
      <input type="hidden" name="next" value={failed?.values?.next ?? next} />
      <input type="hidden" name="from" value={failed?.values?.from ?? from} />
      <div>
        <TextField
          id="name"
          name="name"
          label="Your name"
          autoComplete="name"
          defaultValue={failed?.values?.name}
          problems={failed?.fields.name}
        />
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
          hint="At least 10 characters. A sentence is easier to remember than a riddle."
          type="password"
          autoComplete="new-password"
          problems={failed?.fields.password}
        />
      </div>
      <button className="btn pri" type="submit" aria-busy={pending}>
        {pending ? 'Opening the account …' : 'Open an account'}
      </button>
    </form>
  )
}
