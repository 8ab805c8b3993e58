'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { Viewer } from '@/lib/access/viewer'
import { listOwnOrganisations } from '@/lib/organisations/list-own-organisations'
import { editPostingPath, hiringPath, previewPostingPath, publishedPostingPath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { closePosting } from '@/lib/postings/close-posting'
import { copyPosting } from '@/lib/postings/copy-posting'
import { createPosting } from '@/lib/postings/create-posting'
import { discardDraft } from '@/lib/postings/discard-draft'
import { draftFromPublishedRole } from '@/lib/postings/draft-from-published-role'
import { keepVersion } from '@/lib/postings/keep-version'
import { listDutyChoices } from '@/lib/postings/list-duty-choices'
import { loadEditablePosting } from '@/lib/postings/load-editable-posting'
import type { PostingInputRaw } from '@/lib/postings/parse-posting-input'
import { fromPostingForm } from '@/lib/postings/posting-form'
import { publishPosting } from '@/lib/postings/publish-posting'
import { readChange } from '@/lib/postings/read-change'
import { closeReasons } from '@/lib/postings/schema'
import { takeOverVersion } from '@/lib/postings/take-over-version'
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

/** Makes a draft public; what is missing is answered beside the form that was saved, with its values and its revision. */
async function publishSaved(
  viewer: Viewer,
  posting: { postingId: number; revision: number },
  values: Record<string, string>,
  now: Date,
): Promise<ActionState> {
  try {
    await publishPosting(viewer, posting, now)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const message = `Saved as a draft, but not public yet. ${error.message}`
    return { ok: false, message, fields: error.fields, values, revision: posting.revision }
  }
  redirect(publishedPostingPath(posting.postingId))
}

/**
 * What the editor's form asks for by its buttons. A draft is saved, and then previewed or published where the button says
 * so. A public posting is changed by `show` alone: anything else shows what would change and writes nothing.
 */
export const savePosting = action('posting.save', async ({ viewer }, form: FormData): Promise<ActionState> => {
  const postingId = formNumber(form, 'postingId')
  const values = formValues(form)
  return keepTyped(values, async () => {
    if (values.intent === 'write') return { ok: true, values }
    const { frameworkVersion, status } = await loadEditablePosting(viewer, postingId)
    const choices = await listDutyChoices(values.choicesOf ?? '', frameworkVersion)
    const raw = fromPostingForm(values, choices) as PostingInputRaw
    const now = new Date()
    if (status === 'published' && values.intent !== 'show') {
      await readChange(viewer, postingId, raw, now)
      return { ok: true, values: { ...values, intent: 'preview' } }
    }
    const saved = await updatePosting(viewer, { postingId, revision: formNumber(form, 'revision') }, raw, now)
    // Another role brings other duties, and with them a form that starts anew: not while it has an answer to show.
    if (values.intent !== 'publish' || values.roleId === values.choicesOf) refresh()
    if (values.intent === 'preview') redirect(previewPostingPath(postingId))
    if (values.intent === 'publish') return publishSaved(viewer, { postingId, revision: saved.revision }, values, now)
    const message = status === 'published' ? 'Saved. Readers see it now.' : 'Saved. Nobody else sees it yet.'
    return { ok: true, message, revision: saved.revision, values: { ...values, intent: 'saved' } }
  })
})

export const publishDraft = action('posting.publish', async ({ viewer }, form: FormData) => {
  const postingId = formNumber(form, 'postingId')
  await publishPosting(viewer, { postingId, revision: formNumber(form, 'revision') }, new Date())
  redirect(publishedPostingPath(postingId))
})

export const endPosting = action('posting.close', async ({ viewer }, form: FormData) => {
  const reason = closeReasons.find((known) => known === formText(form, 'reason'))
  if (!reason) throw new DomainError('invalid', 'Say why the posting ends.', { reason: ['Choose a reason.'] })
  const postingId = formNumber(form, 'postingId')
  await closePosting(viewer, { postingId, revision: formNumber(form, 'revision') }, reason, new Date())
  redirect(editPostingPath(postingId))
})

/** Writes a new draft with the words of a posting, and opens it in the editor. */
export const startCopy = action('posting.copy', async ({ viewer }, form: FormData) => {
  const { postingId } = await copyPosting(viewer, formNumber(form, 'postingId'))
  redirect(editPostingPath(postingId))
})

export const throwDraftAway = action('posting.discard', async ({ viewer }, form: FormData) => {
  await discardDraft(viewer, { postingId: formNumber(form, 'postingId'), revision: formNumber(form, 'revision') })
  redirect(hiringPath)
})

/** The employer's answer to a framework version in which the role or the duties of a posting changed. */
export const decideVersion = action('posting.decide-version', async ({ viewer }, form: FormData) => {
  const postingId = formNumber(form, 'postingId')
  const decision = formText(form, 'decision')
  if (decision === 'keep') await keepVersion(viewer, { postingId, now: new Date() })
  else if (decision === 'take-over')
    await takeOverVersion(viewer, { postingId, revision: formNumber(form, 'revision') })
  else throw new DomainError('invalid', 'Say whether the posting keeps its version or takes the new one over.')
  redirect(hiringPath)
})
