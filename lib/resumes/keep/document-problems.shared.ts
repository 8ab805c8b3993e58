import { type ResumeDocument, resumeDocumentSchema } from '../model'
import { dateFields } from './document-parts.shared'
import { keepLimits } from './limits.shared'

/** What stands in the way of keeping this, by the name of the control that it belongs to. Empty: nothing. */
export function documentProblems(document: ResumeDocument): Record<string, string[]> {
  if (JSON.stringify(document).length > keepLimits.documentCharacters)
    return { document: ['This is longer than a résumé can be here. Remove what matters least, then save again.'] }
  const read = resumeDocumentSchema.safeParse(document)
  const problems: Record<string, string[]> = {}
  if (read.success) return problems
  for (const { path } of read.error.issues) problems[controlOf(document, path)] = [sentence(path)]
  return problems
}

function sentence(path: readonly PropertyKey[]): string {
  const field = String(path.at(-1))
  if (dateFields.includes(field))
    return 'Write a date such as 2021, March 2021 or 2021-03-14; “now” for what still runs.'
  if (typeof path.at(-1) === 'string' && !['bullets', 'keywords', 'lines'].includes(field)) return 'Shorten this text.'
  return 'There are too many of these, or one is too long.'
}

/** `['work', 0, 'bullets', 2, 'text']` → `bullet.<id>`. */
function controlOf(document: ResumeDocument, path: readonly PropertyKey[]): string {
  const [part, index, field, line] = path
  if (part === 'basics') return index === 'profiles' ? path.slice(1).join('.') : `basics.${String(index)}`
  const item = itemAt(document, part, index)
  if (!item) return String(part)
  if (field !== 'bullets') return [part, item.id, field].map(String).join('.')
  const bullet = typeof line === 'number' ? item.bullets?.[line] : undefined
  return bullet ? `bullet.${bullet.id}` : `item.${item.id}`
}

function itemAt(document: ResumeDocument, part: unknown, index: unknown) {
  const list = Object.entries(document).find(([name]) => name === part)?.[1]
  if (!Array.isArray(list) || typeof index !== 'number') return undefined
  return list[index] as { id: string; bullets?: { id: string }[] } | undefined
}
