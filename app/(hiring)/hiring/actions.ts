'use server'

import { redirect } from 'next/navigation'
import { listOwnOrganisations } from '@/lib/organisations/list-own-organisations'
import { editPostingPath, hiringPath, jobPath, previewPostingPath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { closePosting } from '@/lib/postings/close-posting'
import { createPosting } from '@/lib/postings/create-posting'
import { discardDraft } from '@/lib/postings/discard-draft'
import { draftFromPublishedRole } from '@/lib/postings/draft-from-published-role'
import { listDutyChoices } from '@/lib/postings/list-duty-choices'
import { loadEditablePosting } from '@/lib/postings/load-editable-posting'
import type { PostingInputRaw } from '@/lib/postings/parse-posting-input'
import { fromPostingForm } from '@/lib/postings/posting-form'
import { publishPosting } from '@/lib/postings/publish-posting'
import { closeReasons } from '@/lib/postings/schema'
import { updatePosting } from '@/lib/postings/update-posting'
import { action } from '@/lib/web/action'
import type { ActionState } from '@/lib/web/action-state'
import { formNumber, formText, formValues } from '@/lib/web/form-values'
import { keepTyped } from '@/lib/web/keep-typed'

/** Makes a draft from a role profile and opens it in the editor. */
export const startPosting = action('posting.start', async ({ viewer }, form: FormData) => {
  const organisations = await listOwnOrganisations(viewer)
  const organisation =
    organisations.find(({ id }) => id === formText(form, 'organisationId')) ??
    (organisations.length === 1 ? organisations[0] : undefined)
  if (!organisation)
    throw new DomainError('invalid', 'Choose the organisation that the job is with.', {
      organisationId: ['Choose the organisation.'],
    })
  const draft = await draftFromPublishedRole(formText(form, 'roleId'), organisation)
  const { postingId } = await createPosting(viewer, organisation.id, draft)
  redirect(editPostingPath(postingId))
})

/** Saves the editor's form and, as the button says, goes on to the preview or makes the posting public. */
export const savePosting = action('posting.save', async ({ viewer }, form: FormData): Promise<ActionState> => {
  const postingId = formNumber(form, 'postingId')
  const values = formValues(form)
  return keepTyped(values, async () => {
    const { frameworkVersion } = await loadEditablePosting(viewer, postingId)
    const choices = await listDutyChoices(values.choicesOf ?? '', frameworkVersion)
    const raw = fromPostingForm(values, choices) as PostingInputRaw
    const now = new Date()
    const saved = await updatePosting(viewer, { postingId, revision: formNumber(form, 'revision') }, raw, now)
    if (values.intent === 'preview') redirect(previewPostingPath(postingId))
    if (values.intent === 'publish') {
      try {
        await publishPosting(viewer, { postingId, revision: saved.revision }, now)
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        return {
          ok: false,
          message: `Saved as a draft, but not public yet. ${error.message}`,
          fields: error.fields,
          values,
          revision: saved.revision,
        }
      }
      redirect(jobPath({ id: postingId, title: String(raw.title) }))
    }
    return { ok: true, message: 'Saved.', revision: saved.revision }
  })
})

export const publishDraft = action('posting.publish', async ({ viewer }, form: FormData) => {
  const postingId = formNumber(form, 'postingId')
  await publishPosting(viewer, { postingId, revision: formNumber(form, 'revision') }, new Date())
  redirect(jobPath({ id: postingId, title: formText(form, 'title') }))
})

export const endPosting = action('posting.close', async ({ viewer }, form: FormData) => {
  const reason = closeReasons.find((known) => known === formText(form, 'reason'))
  if (!reason) throw new DomainError('invalid', 'Say why the posting ends.', { reason: ['Choose a reason.'] })
  await closePosting(
    viewer,
    { postingId: formNumber(form, 'postingId'), revision: formNumber(form, 'revision') },
    reason,
    new Date(),
  )
  redirect(hiringPath)
})

export const throwDraftAway = action('posting.discard', async ({ viewer }, form: FormData) => {
  await discardDraft(viewer, { postingId: formNumber(form, 'postingId'), revision: formNumber(form, 'revision') })
  redirect(hiringPath)
})
