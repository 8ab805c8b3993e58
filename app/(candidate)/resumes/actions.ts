'use server'

import { redirect } from 'next/navigation'
import { resumePath, resumesPath, resumeVersionsPath, tailoredPath } from '@/lib/paths'
import { deleteAllResumes, deleteResume } from '@/lib/resumes/keep/delete-resume'
import { applyAct, placeAfter } from '@/lib/resumes/keep/document-acts.shared'
import { keepVersion } from '@/lib/resumes/keep/keep-version'
import { loadResume } from '@/lib/resumes/keep/load-resume'
import { newId } from '@/lib/resumes/keep/new-id.shared'
import { restoreVersion } from '@/lib/resumes/keep/restore-version'
import { saveResume } from '@/lib/resumes/keep/save-resume'
import { startTailoring } from '@/lib/tailoring/start-tailoring'
import { action } from '@/lib/web/action'
import { formNumber, formText, formValues } from '@/lib/web/form-values'
import { keepTyped } from '@/lib/web/keep-typed'
import { readDecision, readDraft, saveAnswer } from '../editor-answers'

export const saveResumeForm = action('resume.save', async ({ viewer }, form: FormData) => {
  const values = formValues(form)
  return keepTyped(values, async () => {
    const [resumeId, act, id] = [values.id ?? '', values.act ?? '', newId()]
    const document = applyAct(readDraft(values).document, act, id)
    const resume = { resumeId, revision: formNumber(form, 'revision') }
    const outcome = await saveResume(viewer, resume, { title: values.title ?? '', document }, new Date())
    return saveAnswer(outcome, values, act ? `${resumePath(resumeId)}#${placeAfter(act, id)}` : null)
  })
})

export const decideResume = action('resume.decide', async ({ viewer }, form: FormData) => {
  const values = formValues(form)
  const resumeId = values.id ?? ''
  const theirs = await loadResume(viewer, resumeId)
  const document = readDecision(values, theirs.document)
  const resume = { resumeId, revision: formNumber(form, 'revision') }
  const outcome = await saveResume(viewer, resume, { title: values.title || theirs.title, document }, new Date())
  const decided = outcome.saved ? `${resumePath(resumeId)}?decided=${outcome.revision}` : null
  return saveAnswer(outcome, values, decided)
})

export const deleteKeptResume = action('resume.delete', async ({ viewer }, form: FormData) => {
  await deleteResume(viewer, formText(form, 'id'))
  redirect(`${resumesPath}?done=deleted`)
})

export const deleteEverything = action('resume.delete-all', async ({ viewer }, _form: FormData) => {
  await deleteAllResumes(viewer)
  redirect(`${resumesPath}?done=deleted`)
})

export const keepThisVersion = action('resume.keep-version', async ({ viewer }, form: FormData) => {
  await keepVersion(viewer, formText(form, 'id'), new Date())
  redirect(resumeVersionsPath(formText(form, 'id')))
})

export const bringVersionBack = action('resume.restore', async ({ viewer }, form: FormData) => {
  const resumeId = formText(form, 'id')
  const resume = { resumeId, revision: formNumber(form, 'revision') }
  await restoreVersion(viewer, resume, formNumber(form, 'number'), new Date())
  redirect(resumePath(resumeId))
})

export const startCopy = action('tailoring.start', async ({ viewer }, form: FormData) => {
  // The number alone, or the address that it stands in.
  const postingId = Number(/(?:^|\/jobs\/)(\d{1,9})(?:\D|$)/.exec(formText(form, 'job').trim())?.[1] ?? 0)
  const target = postingId > 0 ? { postingId } : { roleId: formText(form, 'roleId') }
  const { tailoredId } = await startTailoring(viewer, formText(form, 'id'), target, new Date())
  redirect(tailoredPath(tailoredId))
})
