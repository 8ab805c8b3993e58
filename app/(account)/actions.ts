'use server'

import { redirect } from 'next/navigation'
import { checkSignIn } from '@/lib/accounts/check-sign-in'
import { createAccount } from '@/lib/accounts/create-account'
import { limitSignUp } from '@/lib/accounts/limit-sign-up'
import { safeNext } from '@/lib/paths'
import { action } from '@/lib/web/action'
import { keepTyped } from '@/lib/web/keep-typed'
import { endSession, startSession } from '@/lib/web/start-session'

const text = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export const signIn = action('sign-in', async ({ from }, form: FormData) =>
  keepTyped(form, ['email'], async () => {
    const { userId } = await checkSignIn({ email: text(form, 'email'), password: text(form, 'password') }, from)
    await startSession(userId)
    redirect(safeNext(text(form, 'next')))
  }),
)

export const signUp = action('sign-up', async ({ viewer, from }, form: FormData) =>
  keepTyped(form, ['name', 'email'], async () => {
    await limitSignUp(from)
    const { userId } = await createAccount(viewer, {
      name: text(form, 'name'),
      email: text(form, 'email'),
      password: text(form, 'password'),
      kind: 'candidate',
    })
    await startSession(userId)
    redirect(safeNext(text(form, 'next')))
  }),
)

export const signOut = action('sign-out', async (_context, _form: FormData) => {
  await endSession()
  redirect('/')
})
