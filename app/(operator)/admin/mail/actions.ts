'use server'

import { redirect } from 'next/navigation'
import { sendMailAgain } from '@/lib/mail/send-mail-again'
import { outboxPath } from '@/lib/paths'
import { action } from '@/lib/web/action'
import { formText } from '@/lib/web/form-values'

export const sendAgain = action('mail.send-again', async ({ viewer }, form: FormData) => {
  await sendMailAgain(viewer, formText(form, 'mailId'), new Date())
  redirect(`${outboxPath}?again=yes`)
})
