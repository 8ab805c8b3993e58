import { mapEntries } from '@/lib/resumes/keep/document-parts.shared'
import type { ResumeDocument } from '@/lib/resumes/model'

/**
 * Puts the framework's model line under an entry, marked as the framework's words: its [slots] are the person's to fill, and
 * until they say that it is true it is neither evidence nor exported.
 */
export function acceptPrompt(
  document: ResumeDocument,
  prompt: { responsibilityId: string; text: string; entryId: string },
  id: string,
): ResumeDocument {
  const line = {
    id,
    text: prompt.text,
    source: null,
    library: { responsibilityId: prompt.responsibilityId, confirmed: false },
  }
  return mapEntries(document, (entry) =>
    entry.id === prompt.entryId ? { ...entry, bullets: [...entry.bullets, line] } : entry,
  )
}
