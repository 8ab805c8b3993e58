'use server'

import { redirect } from 'next/navigation'
import { jobsPath, safeNext, savedJobsPath, signInPath } from '@/lib/paths'
import { removeSavedJob } from '@/lib/saving/remove-saved-job'
import { savedMessage } from '@/lib/saving/rules'
import { saveJob } from '@/lib/saving/save-job'
import { action } from '@/lib/web/action'
import { formNumber, formText } from '@/lib/web/form-values'
import { keepTyped } from '@/lib/web/keep-typed'
import { rememberWantedJob } from '@/lib/web/wanted-job'

/** Saves a job or takes it out again, as the pressed button says. A visitor is led to sign in and back. */
export const setSaved = action('job.save', async ({ viewer }, form: FormData) => {
  const postingId = formNumber(form, 'postingId')
  const isWanted = formText(form, 'wanted') === '1'
  const back = safeNext(formText(form, 'back'), jobsPath)
  if (viewer.kind === 'visitor') {
    await rememberWantedJob(postingId)
    redirect(`${signInPath}?next=${encodeURIComponent(back)}`)
  }
  return keepTyped({ saved: isWanted ? '0' : '1' }, async () => {
    if (isWanted) await saveJob(viewer, postingId, new Date())
    else await removeSavedJob(viewer, postingId)
    // Without script the list comes back without the row, so the way back stands above it.
    if (back === savedJobsPath && formText(form, 'plain'))
      redirect(isWanted ? savedJobsPath : `${savedJobsPath}?removed=${postingId}`)
    return { ok: true, message: isWanted ? savedMessage : 'Removed from your saved jobs.' }
  })
})
