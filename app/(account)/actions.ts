'use server'

import { redirect } from 'next/navigation'
import { checkSignIn } from '@/lib/accounts/check-sign-in'
import { createAccount } from '@/lib/accounts/create-account'
import { limitSignUp } from '@/lib/accounts/limit-sign-up'
import { safeNext, startPaths, unsavedJobPath } from '@/lib/paths'
import { action } from '@/lib/web/action'
import { formText } from '@/lib/web/form-values'
import { keepTyped } from '@/lib/web/keep-typed'
import { endSession, startSession } from '@/lib/web/start-session'
import { saveWantedJob } from '@/lib/web/wanted-job'

/** Where somebody was going, or else where their work is; a candidate goes on reading where they were. */
function whereTo(kind: keyof typeof startPaths, form: FormData) {
  const start = startPaths[kind]
  return safeNext(formText(form, 'next'), kind === 'candidate' ? safeNext(formText(form, 'from'), start) : start)
}

/** A job that they wanted to save before they signed in is saved now; where that fails, the page of saved jobs says why. */
async function goOn(kind: keyof typeof startPaths, form: FormData): Promise<never> {
  const unsaved = await saveWantedJob()
  redirect(unsaved !== null && kind === 'candidate' ? unsavedJobPath(unsaved) : whereTo(kind, form))
}

const places = (form: FormData) => ({ next: formText(form, 'next'), from: formText(form, 'from') })

export const signIn = action('sign-in', async ({ from }, form: FormData) =>
  keepTyped({ ...places(form), email: formText(form, 'email') }, async () => {
    const { userId, kind } = await checkSignIn(
      { email: formText(form, 'email'), password: formText(form, 'password') },
      from,
    )
    await startSession(userId)
    return goOn(kind, form)
  }),
)

export const signUp = action('sign-up', async ({ viewer, from }, form: FormData) =>
  keepTyped({ ...places(form), name: formText(form, 'name'), email: formText(form, 'email') }, async () => {
    await limitSignUp(from)
    const { userId } = await createAccount(viewer, {
      name: formText(form, 'name'),
      email: formText(form, 'email'),
      password: formText(form, 'password'),
      kind: 'candidate',
    })
    await startSession(userId)
    return goOn('candidate', form)
  }),
)

export const signOut = action('sign-out', async (_context, _form: FormData) => {
  await endSession()
  redirect('/')
})
