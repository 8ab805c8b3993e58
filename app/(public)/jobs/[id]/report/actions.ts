'use server'

import { reportPosting } from '@/lib/moderation/report-posting'
import { action } from '@/lib/web/action'
import { formNumber, formText } from '@/lib/web/form-values'
import { keepTyped } from '@/lib/web/keep-typed'

export const sendReport = action('report.create', async ({ viewer, from }, form: FormData) => {
  const said = { reason: formText(form, 'reason'), text: formText(form, 'text') }
  return keepTyped(said, async () => {
    await reportPosting(viewer, formNumber(form, 'postingId'), said, from, new Date())
    return { ok: true, message: 'Thank you. The people who run this site look at every report.' }
  })
})
