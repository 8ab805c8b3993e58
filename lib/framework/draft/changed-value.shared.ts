import type { EditValue } from './draft-edit.shared'
import type { EntryChange } from './entry-changes.shared'

/** How one field of an entry changed: words side by side, lists by what came and went, anything else as a sentence. */
export type ChangedValue =
  | { kind: 'words'; was: string; now: string }
  | { kind: 'list'; added: string[]; removed: string[] }
  | { kind: 'sentence'; text: string }

/** Fields that hold ids of other entries. */
const citing = /^(reportsTo|progressesTo|competencies)$/

/** @param nameOf what an entry is called, by its id */
export function changedValue({ field, isLetter, was, now }: EntryChange, nameOf: (id: string) => string): ChangedValue {
  if (isLetter) return sentence(`${text(was, 'No part')} to ${text(now, 'no part')}`)
  const [first = '', second] = field.split('.')
  if (first === 'retired') return sentence(retirement(second, now, nameOf))
  if (first === 'reportsTo') return sentence(`${named(was, nameOf) ?? 'Nobody'} to ${named(now, nameOf) ?? 'nobody'}`)
  if (isEntry(was) || isEntry(now)) return sentence(wholeText(first, was, now))
  const name = citing.test(field) ? nameOf : (one: string) => one
  const [old, fresh] = [listOf(was, name), listOf(now, name)]
  if (old && fresh && (Array.isArray(was) || Array.isArray(now))) {
    const [added, removed] = [fresh.filter((one) => !old.includes(one)), old.filter((one) => !fresh.includes(one))]
    return added.length + removed.length > 0 ? { kind: 'list', added, removed } : sentence('In another order')
  }
  if (typeof was === 'string' && typeof now === 'string') return { kind: 'words', was, now }
  return sentence(`${text(was, 'Nothing')} to ${text(now, 'nothing')}`)
}

const sentence = (words: string): ChangedValue => ({ kind: 'sentence', text: words })
const text = (value: EditValue, none: string) => (value === null ? none : String(value))
const named = (value: EditValue, nameOf: (id: string) => string) => (typeof value === 'string' ? nameOf(value) : null)

const isEntry = (value: EditValue): boolean =>
  Array.isArray(value) ? value.some((one) => typeof one === 'object') : typeof value === 'object' && value !== null

const own = (value: EditValue, key: string): EditValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value[key] ?? null) : null

function retirement(part: string | undefined, now: EditValue, nameOf: (id: string) => string): string {
  if (part === 'inVersion') return `In version ${text(now, 'unknown')}`
  if (part === undefined && now === null) return 'No longer: it is in use again'
  const successor = named(part === undefined ? own(now, 'replacedBy') : now, nameOf)
  return successor === null ? 'Nothing takes its place' : `${successor} takes its place`
}

/** Something that came or went as a whole, such as a need of a role or its pay figures. */
function wholeText(collection: string, was: EditValue, now: EditValue): string {
  if (was !== null && now !== null) {
    const [before, after] = [was, now].map((value) => (Array.isArray(value) ? value.length : 1))
    return before === after ? 'Changed' : `${before} to ${after} entries`
  }
  if (now === null) return collection === 'competencies' ? 'No longer needed' : 'Taken out'
  const level = own(now, 'level')
  const importance = own(now, 'importance')
  if (collection === 'competencies' && level !== null) return `Newly needed at level ${level}, ${importance}`
  return importance === null ? 'Added' : `Added, ${importance}`
}

function listOf(value: EditValue, name: (one: string) => string): string[] | null {
  if (value === null) return []
  return Array.isArray(value) ? value.map((one) => name(String(one))) : null
}
