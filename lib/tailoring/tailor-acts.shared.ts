import { applyAct, placeAfter } from '@/lib/resumes/keep/document-acts.shared'
import { entriesOf } from '@/lib/resumes/keep/document-parts.shared'
import type { ResumeDocument } from '@/lib/resumes/model'
import { acceptPrompt } from './accept-prompt.shared'

/**
 * The acts of the tailoring editor: those of every editor, and `prompt:<responsibility>`, which puts the framework's line
 * under the entry that the form names.
 */
export function applyTailorAct(
  document: ResumeDocument,
  act: string,
  id: string,
  { prompts, values }: { prompts: Readonly<Record<string, string>>; values: Readonly<Record<string, string>> },
): ResumeDocument {
  const responsibilityId = promptOf(act)
  if (!responsibilityId) return applyAct(document, act, id)
  const text = Object.hasOwn(prompts, responsibilityId) ? prompts[responsibilityId] : undefined
  const entries = entriesOf(document)
  const entryId = values[`under.${responsibilityId}`] ?? ''
  const entry = entries.find((candidate) => candidate.id === entryId) ?? entries[0]
  return text && entry ? acceptPrompt(document, { responsibilityId, text, entryId: entry.id }, id) : document
}

export const placeAfterTailorAct = (act: string, id: string) => (promptOf(act) ? `bullet.${id}` : placeAfter(act, id))

const promptOf = (act: string) => (act.startsWith('prompt:') ? act.slice('prompt:'.length) : '')
