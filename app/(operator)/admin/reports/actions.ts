'use server'

import { redirect } from 'next/navigation'
import { settleReports } from '@/lib/moderation/settle-reports'
import { reportsPath } from '@/lib/paths'
import { action } from '@/lib/web/action'
import { formNumber, formText, formValues } from '@/lib/web/form-values'
import { keepTyped } from '@/lib/web/keep-typed'

/** Settles what is open on one posting, and goes back to the list. */
export const settle = action('report.settle', async ({ viewer }, form: FormData) => {
  const { outcome = '', closeReason = '', note = '' } = formValues(form)
  return keepTyped({ outcome, closeReason, note }, async () => {
    const lookedAt = new Date(formText(form, 'lookedAt'))
    const { settled } = await settleReports(
      viewer,
      { postingId: formNumber(form, 'postingId'), revision: formNumber(form, 'revision'), lookedAt },
      { outcome, closeReason: outcome === 'closed' ? closeReason || null : null, note },
      new Date(),
    )
    redirect(`${reportsPath}?settled=${settled}`)
  })
})
