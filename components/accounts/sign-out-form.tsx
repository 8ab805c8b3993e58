'use client'

import { useActionState } from 'react'
import type { FormAction } from '@/lib/web/action-state'

/** A form and not a link: nothing that merely follows links may sign a person out. */
export function SignOutForm({ signOut, isAside = false }: { signOut: FormAction; isAside?: boolean }) {
  const [, send, pending] = useActionState(signOut, { ok: null })
  return (
    <form action={send}>
      <button className={isAside ? 'btn sm' : 'btn pri'} type="submit" aria-busy={pending}>
        Sign out
      </button>
    </form>
  )
}
