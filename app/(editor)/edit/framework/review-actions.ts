'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { draftCollections, entryCollections } from '@/lib/framework/draft/draft-edit.shared'
import { publishDraft } from '@/lib/framework/publish/publish-draft'
import { addComment, resolveComment } from '@/lib/framework/review/comments'
import { setReviewDate } from '@/lib/framework/review/review-dates'
import { approveDraft, askForChanges, requestReview } from '@/lib/framework/review/review-draft'
import { catchUpDraft } from '@/lib/interchange/catch-up/catch-up-draft'
import { draftVersionsPath, reviewDraftPath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { action } from '@/lib/web/action'
import { formNumber, formText, formValues } from '@/lib/web/form-values'
import { keepTyped } from '@/lib/web/keep-typed'

const steps = new Map([
  ['request', { take: requestReview, said: 'The review is asked for.' }],
  ['approve', { take: approveDraft, said: 'Approved.' }],
  ['changes', { take: askForChanges, said: 'You asked for changes.' }],
])

export const takeReviewStep = action('framework.review', async ({ viewer }, form: FormData) =>
  keepTyped(formValues(form), async () => {
    const step = steps.get(formText(form, 'step'))
    if (!step) throw new DomainError('invalid', 'This cannot be done here.')
    const draft = { draftId: formText(form, 'draftId'), revision: formNumber(form, 'revision') }
    await step.take(viewer, { ...draft, note: formText(form, 'note'), now: new Date() })
    refresh()
    return { ok: true, message: step.said }
  }),
)

export const sayComment = action('framework.comment', async ({ viewer }, form: FormData) => {
  const [named, id] = [formText(form, 'collection'), formText(form, 'entryId')]
  const collection = draftCollections.find((each) => each === named)
  await addComment(viewer, {
    draftId: formText(form, 'draftId'),
    place: collection && id ? { collection, id } : null,
    answersId: formText(form, 'answersId') || null,
    text: formText(form, 'text'),
    now: new Date(),
  })
  refresh()
  return { ok: true }
})

export const settleComment = action('framework.settle-comment', async ({ viewer }, form: FormData) => {
  const isResolved = formText(form, 'resolved') === 'yes'
  await resolveComment(viewer, { commentId: formText(form, 'commentId'), isResolved, now: new Date() })
  refresh()
  return { ok: true }
})

export const setEntryReviewDate = action('framework.review-date', async ({ viewer }, form: FormData) => {
  const [named, id = ''] = formText(form, 'entry').split(' ')
  const collection = entryCollections.find((each) => each === named)
  if (!collection) throw new DomainError('not-found', 'There is no such entry.')
  const day = formText(form, 'reviewBy')
  const reviewBy = day === '' ? null : new Date(`${day}T00:00:00Z`)
  if (reviewBy && Number.isNaN(reviewBy.getTime()))
    throw new DomainError('invalid', 'Choose a day.', { reviewBy: ['Choose a day.'] })
  await setReviewDate(viewer, { collection, id, reviewBy, ownerId: formText(form, 'ownerId') || null, now: new Date() })
  refresh()
  return { ok: true, message: reviewBy ? 'The date is set.' : 'The date is taken away.' }
})

/** A version that was published meanwhile comes into the draft; `published` names what is taken from it over the draft's own. */
export const catchUp = action('framework.catch-up', async ({ viewer }, form: FormData) => {
  const published = new Set(
    [...form.entries()].flatMap(([key, value]) =>
      key.startsWith('take:') && value === 'published' ? [key.slice('take:'.length)] : [],
    ),
  )
  await catchUpDraft(viewer, {
    draftId: formText(form, 'draftId'),
    version: formText(form, 'version'),
    published,
    now: new Date(),
  })
  redirect(reviewDraftPath)
})

export const publishTheDraft = action('framework.publish', async ({ viewer }, form: FormData) =>
  keepTyped(formValues(form), async () => {
    const { version } = await publishDraft(viewer, {
      draftId: formText(form, 'draftId'),
      revision: formNumber(form, 'revision'),
      version: formText(form, 'version').trim(),
      changeLog: formText(form, 'changeLog').replace(/\r\n?/g, '\n'),
      now: new Date(),
    })
    redirect(`${draftVersionsPath}?published=${encodeURIComponent(version)}`)
  }),
)
