import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { DomainError } from '@/lib/platform/errors'
import { type Draft, readDocumentForm } from '@/lib/resumes/keep/document-form.shared'
import { mergeDocuments, type Side } from '@/lib/resumes/keep/merge-documents.shared'
import { newId } from '@/lib/resumes/keep/new-id.shared'
import type { SaveConflict, Saved } from '@/lib/resumes/keep/save-resume'
import { type ResumeDocument, resumeDocumentSchema } from '@/lib/resumes/model'
import type { ActionState } from '@/lib/web/action-state'

/** @throws DomainError invalid when the form is none of ours */
export function readDraft(values: Record<string, string>): Draft {
  const draft = readDocumentForm(values)
  if (!draft) throw new DomainError('invalid', 'The form did not arrive whole. Send it again.')
  return draft
}

/** What an editor is told about a save; after an act without script the page comes back where the act was. */
export function saveAnswer(
  outcome: Saved | SaveConflict,
  values: Record<string, string>,
  goOn: string | null,
): ActionState {
  if (!outcome.saved)
    return {
      ok: false,
      message: 'This was saved from another tab or device in the meantime. Nothing is lost: choose below.',
      fields: {},
      values,
      conflict: {
        mine: JSON.stringify(outcome.mine),
        theirs: JSON.stringify(outcome.theirs),
        revision: outcome.revision,
      },
    }
  if (goOn) redirect(goOn)
  refresh()
  return { ok: true, message: 'Saved.', revision: outcome.revision }
}

/** The document that a person's choices between two texts make. @throws DomainError invalid */
export function readDecision(values: Record<string, string>, theirs: ResumeDocument): ResumeDocument {
  const mine = resumeDocumentSchema.safeParse(readJson(values.mine))
  if (!mine.success) throw new DomainError('invalid', 'The form did not arrive whole. Send it again.')
  const choices: Record<string, Side> = {}
  for (const [name, side] of Object.entries(values))
    if (name.startsWith('side.') && (side === 'mine' || side === 'theirs' || side === 'both'))
      choices[name.slice('side.'.length)] = side
  return mergeDocuments(mine.data, theirs, choices, newId)
}

function readJson(text = ''): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
