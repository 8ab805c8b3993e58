'use server'

import { redirect } from 'next/navigation'
import { askPasswordLink } from '@/lib/accounts/ask-password-link'
import { changePassword } from '@/lib/accounts/change-password'
import { chooseReminders } from '@/lib/accounts/own-account'
import { linkMinutes, setPasswordByLink } from '@/lib/accounts/password-link'
import { accountPath, signInPath } from '@/lib/paths'
import { action } from '@/lib/web/action'
import { formText } from '@/lib/web/form-values'
import { keepTyped } from '@/lib/web/keep-typed'
import { forgetPasswordToken, readPasswordToken } from '@/lib/web/password-token'
import { startSession } from '@/lib/web/start-session'

/** The same answer whether or not somebody has an account with the address. */
export const askLink = action('password.ask-link', async ({ from }, form: FormData) =>
  keepTyped({ email: formText(form, 'email') }, async () => {
    await askPasswordLink({ email: formText(form, 'email') }, from, new Date())
    return {
      ok: true,
      message: `If an account uses that address, we have sent a link. It works for ${linkMinutes} minutes.`,
    }
  }),
)

export const setNewPassword = action('password.set-by-link', async (_context, form: FormData) => {
  await setPasswordByLink(await readPasswordToken(), { password: formText(form, 'password') }, new Date())
  await forgetPasswordToken()
  redirect(`${signInPath}?password=new`)
})

/** Every session ends and this browser gets a new one, so that a copied cookie is worth nothing afterwards. */
export const changeOwnPassword = action('password.change', async ({ viewer }, form: FormData) => {
  const input = { current: formText(form, 'current'), password: formText(form, 'password') }
  const { userId } = await changePassword(viewer, input, new Date())
  await startSession(userId)
  redirect(`${accountPath}?saved=password`)
})

export const saveReminders = action('account.choose-reminders', async ({ viewer }, form: FormData) => {
  await chooseReminders(viewer, formText(form, 'wantsReviewReminders') === 'yes')
  redirect(`${accountPath}?saved=reminders`)
})
