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

const signedOut = {
  save: 'You are signed out, so this was not saved yet. It will be once you have signed in.',
  remove: 'You are signed out, so this was not changed.',
}

/**
 * Saves a job or takes it out again, as the pressed button says. A visitor is led to sign in and back; whoever was signed in
 * when the page was made, and is no longer, is told so first.
 */
export const setSaved = action('job.save', async ({ viewer }, form: FormData) => {
  const postingId = formNumber(form, 'postingId')
  const isWanted = formText(form, 'wanted') === '1'
  const back = safeNext(formText(form, 'back'), jobsPath)
  const values = { saved: isWanted ? '0' : '1' }
  if (viewer.kind === 'visitor') {
    if (isWanted) await rememberWantedJob(postingId)
    if (formText(form, 'signedIn')) {
      const message = isWanted ? signedOut.save : signedOut.remove
      return { ok: false, message, fields: {}, values: { ...values, signIn: '1' } }
    }
    redirect(`${signInPath}?next=${encodeURIComponent(back)}`)
  }
  return keepTyped(values, async () => {
    if (isWanted) await saveJob(viewer, postingId, new Date())
    else await removeSavedJob(viewer, postingId)
    // Without script the list comes back without the row, so the way back stands above it.
    if (back === savedJobsPath && formText(form, 'plain'))
      redirect(isWanted ? savedJobsPath : `${savedJobsPath}?removed=${postingId}`)
    return { ok: true, message: isWanted ? savedMessage : 'Removed from your saved jobs.' }
  })
})
