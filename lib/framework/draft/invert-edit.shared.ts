import type { FrameworkDocument } from '../model'
import { applyEdit, detachments } from './apply-edit.shared'
import type { DraftEdit } from './draft-edit.shared'
import { followerOf, readPath, sameValue } from './edit-path.shared'
import { asValue, findEntry, listOf } from './entries.shared'

/**
 * What undoes an edit, to be made in this order.
 * @param document the draft before the edit
 * @returns none when the edit changes nothing or cannot be made
 */
export function invertEdit(document: FrameworkDocument, edit: DraftEdit): DraftEdit[] {
  const outcome = applyEdit(document, edit)
  if (!outcome.applied || outcome.document === document) return []
  switch (edit.kind) {
    case 'set': {
      const { kind, collection, id, field, value } = edit
      const entry = findEntry(document, collection, id)
      const path = field.split('.')
      const back: DraftEdit = { kind, collection, id, field, value: readPath(entry, path), was: value }
      const before = value === null ? follower(readPath(entry, path.slice(0, -1)), path.at(-1) ?? '') : undefined
      return [before === undefined ? back : { ...back, before }]
    }
    case 'add':
      return [{ kind: 'remove', collection: edit.collection, id: edit.id }]
    case 'move':
      return [{ ...edit, before: followerOf(listOf(document, edit.collection), edit.id) }]
    case 'retire':
      return [{ kind: 'revive', collection: edit.collection, id: edit.id }]
    case 'revive': {
      const { collection, id } = edit
      const retired = document[collection].find((entry) => entry.id === id)?.retired
      if (!retired) return []
      return [{ kind: 'retire', collection, id, replacedBy: retired.replacedBy ?? null, inVersion: retired.inVersion }]
    }
    case 'remove':
      return invertRemove(document, edit)
    case 'cell': {
      const profile = document.roles.find(({ id }) => id === edit.role)?.responsibilities ?? []
      const duty = profile.find(({ id }) => id === edit.responsibility)
      const { importance: _, before: __, ...cell } = edit
      const back = { ...cell, letter: edit.was, was: edit.letter }
      return [duty ? { ...back, importance: duty.importance, before: followerOf(profile, duty.id) } : back]
    }
  }
}

/** What followed an entry of a list with ids; undefined where no such list is. */
function follower(list: unknown, id: string): string | null | undefined {
  if (!Array.isArray(list)) return undefined
  const at = list.findIndex((item) => sameValue(item?.id, id))
  return at < 0 ? undefined : (list[at + 1]?.id ?? null)
}

function invertRemove(document: FrameworkDocument, edit: Extract<DraftEdit, { kind: 'remove' }>): DraftEdit[] {
  const { collection, id } = edit
  const undo: DraftEdit[] = []
  let at = document
  for (const step of detachments(document, edit)) {
    undo.unshift(...invertEdit(at, step))
    const outcome = applyEdit(at, step)
    if (outcome.applied) at = outcome.document
  }
  const bare = findEntry(at, collection, id)
  if (bare === null) return []
  return [
    { kind: 'add', collection, id, value: asValue(bare), before: followerOf(listOf(document, collection), id) },
    ...undo,
  ]
}
