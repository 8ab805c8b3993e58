import type { EditValue } from './draft-edit.shared'
import { readPath, sameValue } from './edit-path.shared'
import type { FormEntry } from './entry-form.shared'

export interface EntryChange {
  /** A path as edits name it, or the role of a letter. */
  field: string
  isLetter: boolean
  was: EditValue
  now: EditValue
}

/** Objects and lists with ids are gone into, so that a change is as small as the edit that would make it. */
function walk(now: EditValue, was: EditValue, path: string, found: EntryChange[]) {
  if (sameValue(now, was)) return
  const keys = new Set([...keysOf(now), ...keysOf(was)])
  const bothOpen = keysOf(now).length > 0 && keysOf(was).length > 0 && path !== ''
  if (path === '' || bothOpen) {
    for (const key of keys) walk(readPath(now, [key]), readPath(was, [key]), path ? `${path}.${key}` : key, found)
    return
  }
  found.push({ field: path, isLetter: false, was, now })
}

function keysOf(value: EditValue): string[] {
  if (Array.isArray(value)) {
    const ids = value.map((item) => readPath(item, ['id']))
    return ids.every((id) => typeof id === 'string') ? ids : []
  }
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

/** What an entry says now that it did not say in the published version, as small as edits are. */
export function entryChanges(now: FormEntry, before: FormEntry): EntryChange[] {
  const found: EntryChange[] = []
  walk(now.value, before.value, '', found)
  for (const role of new Set([...Object.keys(now.letters), ...Object.keys(before.letters)])) {
    const [letter, old] = [now.letters[role] ?? null, before.letters[role] ?? null]
    if (letter !== old) found.push({ field: role, isLetter: true, was: old, now: letter })
  }
  return found
}
