import { slotPattern } from '@/lib/resumes/export.shared'
import { entriesOf, mapEntries, mapLists } from '@/lib/resumes/keep/document-parts.shared'
import type { Bullet, ResumeDocument } from '@/lib/resumes/model'

/** The places in square brackets that wait for the person's own facts, such as [N]. */
const openSlots = ({ text }: Bullet): string[] => text.match(new RegExp(slotPattern, 'gu')) ?? []

/** What a line still needs before it may leave the house; null: nothing. */
export function lineProblem(bullet: Bullet): string | null {
  const slots = openSlots(bullet)
  if (slots.length > 0)
    return `Put your own facts in place of ${slots.slice(0, 3).join(', ')}${slots.length > 3 ? ' and the rest' : ''}.`
  return bullet.library?.confirmed !== false ? null : 'Say that this line is true of you.'
}

/** Lines that keep the copy from being exported: those that are in, and are not yet the person's own words. */
export function exportProblems(document: ResumeDocument, leftOut: readonly string[]): Record<string, string[]> {
  const out = new Set(leftOut)
  return Object.fromEntries(
    entriesOf(document).flatMap(({ bullets }) =>
      bullets.flatMap((bullet) => {
        const problem = out.has(bullet.id) || bullet.text.trim() === '' ? null : lineProblem(bullet)
        return problem ? [[`bullet.${bullet.id}`, [problem]]] : []
      }),
    ),
  )
}

/** The document as it leaves the house: without what was left out, and without lines and items that say nothing. */
export function exportedDocument(document: ResumeDocument, leftOut: readonly string[]): ResumeDocument {
  const out = new Set(leftOut)
  const shown = mapEntries(document, (entry) => ({
    ...entry,
    bullets: entry.bullets.filter(({ id, text }) => !out.has(id) && text.trim() !== ''),
  }))
  return mapLists(shown, (items) => items.filter((item) => saysSomething(item)))
}

function saysSomething(item: object): boolean {
  return Object.entries(item).some(
    ([field, value]) => field !== 'id' && (Array.isArray(value) ? value.length > 0 : String(value ?? '').trim() !== ''),
  )
}
