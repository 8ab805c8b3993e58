'use server'

import { redirect } from 'next/navigation'
import { resumesPath, tailoredPath } from '@/lib/paths'
import { newId } from '@/lib/resumes/keep/new-id.shared'
import { deleteTailored } from '@/lib/tailoring/delete-tailored'
import { findPrompts } from '@/lib/tailoring/find-coverage'
import { loadTailored } from '@/lib/tailoring/load-tailored'
import { restoreTailored } from '@/lib/tailoring/restore-tailored'
import { saveTailored } from '@/lib/tailoring/save-tailored'
import { applyTailorAct, placeAfterTailorAct } from '@/lib/tailoring/tailor-acts.shared'
import { action } from '@/lib/web/action'
import { formNumber, formText, formValues } from '@/lib/web/form-values'
import { keepTyped } from '@/lib/web/keep-typed'
import { readDecision, readDraft, saveAnswer } from '../editor-answers'

export const saveTailoredForm = action('tailoring.save', async ({ viewer }, form: FormData) => {
  const values = formValues(form)
  return keepTyped(values, async () => {
    const [tailoredId, act, id] = [values.id ?? '', values.act ?? '', newId()]
    const draft = readDraft(values)
    const prompts = act ? await findPrompts(await loadTailored(viewer, tailoredId)) : {}
    const document = applyTailorAct(draft.document, act, id, { prompts, values })
    const copy = { tailoredId, revision: formNumber(form, 'revision') }
    const outcome = await saveTailored(viewer, copy, { document, leftOut: draft.leftOut }, new Date())
    return saveAnswer(outcome, values, act ? `${tailoredPath(tailoredId)}#${placeAfterTailorAct(act, id)}` : null)
  })
})

export const decideTailored = action('tailoring.decide', async ({ viewer }, form: FormData) => {
  const values = formValues(form)
  const tailoredId = values.id ?? ''
  const theirs = await loadTailored(viewer, tailoredId)
  const document = readDecision(values, theirs.document)
  const leftOut = (values.leftOut ?? '').split(' ').filter(Boolean)
  const copy = { tailoredId, revision: formNumber(form, 'revision') }
  const outcome = await saveTailored(viewer, copy, { document, leftOut }, new Date())
  const decided = outcome.saved ? `${tailoredPath(tailoredId)}?decided=${outcome.revision}` : null
  return saveAnswer(outcome, values, decided)
})

export const bringCopyBack = action('tailoring.restore', async ({ viewer }, form: FormData) => {
  const tailoredId = formText(form, 'id')
  const copy = { tailoredId, revision: formNumber(form, 'revision') }
  await restoreTailored(viewer, copy, formNumber(form, 'number'), new Date())
  redirect(tailoredPath(tailoredId))
})

export const deleteCopy = action('tailoring.delete', async ({ viewer }, form: FormData) => {
  await deleteTailored(viewer, formText(form, 'id'))
  redirect(`${resumesPath}?done=deleted`)
})
