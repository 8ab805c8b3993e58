import { diffWordsWithSpace } from 'diff'
import type { DraftCollection, EditValue } from '../draft/draft-edit.shared'
import { sameValue } from '../draft/edit-path.shared'
import type { VersionChange, WordChange } from './version-diff.shared'

/** Told in their own words elsewhere, or not part of what an entry says. */
const toldElsewhere: Partial<Record<DraftCollection, readonly string[]>> = {
  roles: ['responsibilities', 'competencies'],
}
const neverTold = ['id', 'retired', 'formerNames']

interface Place {
  collection: DraftCollection
  id: string
  name: string
}

/** What two states of one entry say differently, field by field. */
export function entryChanges(place: Place, before: EditValue, after: EditValue): VersionChange[] {
  const skipped = [...neverTold, ...(toldElsewhere[place.collection] ?? [])]
  return fieldChanges(place, [], without(before, skipped), without(after, skipped))
}

type JsonObject = { [key: string]: EditValue }
const isObject = (value: EditValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: EditValue): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const without = (value: EditValue, keys: readonly string[]): EditValue =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) : value

function fieldChanges(place: Place, path: string[], before: EditValue, after: EditValue): VersionChange[] {
  if (sameValue(before, after)) return []
  const field = path.join('.')
  if (typeof before === 'string' && typeof after === 'string')
    return [{ ...place, kind: 'reworded', field, words: wordChanges(before, after) }]
  if (isTexts(before ?? []) && isTexts(after ?? []) && (isTexts(before) || isTexts(after)))
    return [{ ...place, kind: 'listed', field, ...listed(texts(before), texts(after)) }]
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      fieldChanges(place, [...path, key], own(before, key), own(after, key)),
    )
  return [{ ...place, kind: 'changed', field, from: before, to: after }]
}

const own = (value: JsonObject, key: string): EditValue => (Object.hasOwn(value, key) ? (value[key] ?? null) : null)
const texts = (value: EditValue): string[] => (isTexts(value) ? value : [])

function listed(before: readonly string[], after: readonly string[]) {
  return {
    added: after.filter((item) => !before.includes(item)),
    removed: before.filter((item) => !after.includes(item)),
  }
}

function wordChanges(before: string, after: string): WordChange[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
