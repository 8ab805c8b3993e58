import { type RaciLetter, raciLetterSchema } from '../model'
import type { DraftCollection, DraftEdit, EditValue } from './draft-edit.shared'
import { readPath, sameValue, writePath } from './edit-path.shared'

type JsonObject = { [key: string]: EditValue }
type Values = readonly (readonly [name: string, value: string])[]

/** One entry of the draft as a form shows it, with the letters of its row where it has one. */
export interface FormEntry {
  collection: DraftCollection
  id: string
  value: EditValue
  letters: Readonly<Record<string, RaciLetter>>
}

export interface ReadForm {
  edits: DraftEdit[]
  /** By the name of the control: what could not be read. */
  problems: Record<string, string[]>
}

/** Texts that are written one on each line. */
const lineLists = new Set([
  'alternativeTitles',
  'aka',
  'evidence',
  'exemplars',
  'keywords',
  'kpis',
  'requirements.certifications',
  'requirements.tools',
  'mappings.sfia',
  'mappings.esco',
  'mappings.onet',
  'mappings.onetSoc',
  'mappings.isco08',
])
const numbers = new Set(['grade', 'requirements.monthsOfExperience', 'gradeScale.min', 'gradeScale.max'])

/** A list that is chosen with boxes says by this that it was there, since boxes without a tick send nothing. */
export const chosenListName = (path: string) => `has.${path}`

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the control of this name shows for this entry. */
export function controlText({ value, letters }: Pick<FormEntry, 'value' | 'letters'>, name: string): string {
  if (name.startsWith('raci.')) return letters[name.slice('raci.'.length)] ?? ''
  const pay = /^salary\.(\d{1,2})\.([a-zA-Z]+)$/.exec(name)
  if (pay) return payText(value, Number(pay[1]), pay[2] ?? '')
  const found = readPath(value, name.split('.'))
  if (name === 'sfiaLevels' && Array.isArray(found)) return found.join(', ')
  if (Array.isArray(found)) return found.join('\n')
  return found === null || typeof found === 'object' ? '' : String(found)
}

function payText(value: EditValue, index: number, field: string): string {
  const rows = readPath(value, ['salary'])
  const row = Array.isArray(rows) ? (rows[index] ?? null) : null
  return String(readPath(row, [field]) ?? '')
}

/** The entry with those edits made that are about it: what a page shows before the server has answered. */
export function entryAfter(entry: FormEntry, edits: readonly DraftEdit[]): FormEntry {
  let { value, letters } = entry
  for (const edit of edits) {
    if (edit.kind === 'set' && edit.collection === entry.collection && edit.id === entry.id)
      value = writePath(value, edit.field.split('.'), edit.value, edit.before) ?? value
    if (edit.kind !== 'cell' || entry.collection !== 'responsibilities' || edit.responsibility !== entry.id) continue
    const { [edit.role]: _, ...others } = letters
    letters = edit.letter === null ? others : { ...others, [edit.role]: edit.letter }
  }
  return { ...entry, value, letters }
}

/** What takes an edit of this entry back. */
export function takenBack({ value }: FormEntry, edit: DraftEdit): DraftEdit[] {
  if (edit.kind === 'cell') return [{ ...edit, letter: edit.was, was: edit.letter }]
  if (edit.kind !== 'set') return []
  const back: DraftEdit = { ...edit, value: edit.was, was: edit.value }
  const path = edit.field.split('.')
  const list = edit.value === null ? readPath(value, path.slice(0, -1)) : null
  if (!Array.isArray(list)) return [back]
  // What is put back into a list goes where it stood.
  const at = list.findIndex((item) => readPath(item, ['id']) === path.at(-1))
  const next = readPath(list[at + 1] ?? null, ['id'])
  return [{ ...back, before: typeof next === 'string' ? next : null }]
}

/**
 * The edits that a form asks for: each control against what the entry said when it was shown. The same in the browser after
 * each pause and on the server for a form without script.
 */
export function readEntryForm(entry: FormEntry, values: Values): ReadForm {
  const read: ReadForm = { edits: [], problems: {} }
  const last = new Map(values.map(([name, value]) => [name, value.replace(/\r\n?/g, '\n')]))
  const set = (field: string, value: EditValue) => {
    const was = readPath(entry.value, field.split('.'))
    const isEmpty = (json: EditValue) => json === null || (Array.isArray(json) && json.length === 0)
    if (sameValue(value, was) || (isEmpty(value) && isEmpty(was))) return
    read.edits.push({ kind: 'set', collection: entry.collection, id: entry.id, field, value, was })
  }
  for (const [name, text] of last) {
    if (name.startsWith('raci.')) readCell(entry, name.slice('raci.'.length), text, read)
    else if (name.startsWith('has.')) {
      const field = name.slice('has.'.length)
      if (field === 'salary') readSalary(last, set, read)
      else if (field === 'competencyLevels') readLevels(entry, last, set)
      else set(field, chosenOf(entry, field, values))
    } else if (isPlain(name, last)) readPlain(name, text, set, read)
  }
  return read
}

/** What was chosen before stays in its order, which the boxes do not know; what is new comes behind it. */
function chosenOf({ value }: FormEntry, field: string, values: Values): string[] {
  const chosen = values.flatMap(([name, text]) => (name === field ? [text] : []))
  const was = readPath(value, field.split('.'))
  const kept = (Array.isArray(was) ? was : [])
    .filter((id) => typeof id === 'string')
    .filter((id) => chosen.includes(id))
  return [...kept, ...chosen.filter((id) => !kept.includes(id))]
}

/** A control of one value: not one of a list of boxes, of the pay rows, or of the table of levels. */
function isPlain(name: string, last: ReadonlyMap<string, string>) {
  if (name.startsWith('salary.') || last.has(chosenListName(name))) return false
  if (/^competencies\./.test(name)) return false
  return !reserved.has(name) && !name.startsWith('$')
}
const reserved = new Set(['draftId', 'revision', 'base', 'collection', 'id', 'act'])

function readPlain(name: string, text: string, set: (field: string, value: EditValue) => void, read: ReadForm) {
  if (lineLists.has(name)) return set(name, linesOf(text))
  if (name === 'sfiaLevels') {
    const levels = text.split(/[\s,]+/).filter(Boolean)
    if (levels.every((level) => /^[1-7]$/.test(level))) return set(name, levels.map(Number))
    read.problems[name] = ['Write numbers from 1 to 7, such as 2, 3.']
    return
  }
  if (numbers.has(name)) {
    const number = readNumber(text)
    if (number !== null) return set(name, number)
    read.problems[name] = ['Write a whole number.']
    return
  }
  set(name, name === 'reportsTo' && text === '' ? null : text.trim())
}

const readNumber = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null)

function readCell({ id, letters }: FormEntry, role: string, text: string, read: ReadForm) {
  const letter = raciLetterSchema.safeParse(text).data ?? null
  const was = letters[role] ?? null
  if (letter !== was) read.edits.push({ kind: 'cell', responsibility: id, role, letter, was })
}

/** `competencies.<id>.level` and `.importance`: no level means that the role does not need it. */
function readLevels(
  { value }: FormEntry,
  last: ReadonlyMap<string, string>,
  set: (field: string, value: EditValue) => void,
) {
  for (const [name, text] of last) {
    const id = /^competencies\.([^.]+)\.level$/.exec(name)?.[1]
    if (id === undefined) continue
    const importance = last.get(`competencies.${id}.importance`) === 'desirable' ? 'desirable' : 'essential'
    const had = readPath(value, ['competencies', id])
    if (text === '') set(`competencies.${id}`, null)
    else if (had === null) set(`competencies.${id}`, { id, level: Number(text), importance })
    else {
      set(`competencies.${id}.level`, Number(text))
      set(`competencies.${id}.importance`, importance)
    }
  }
}

const payTexts = ['region', 'currency', 'basis', 'source', 'sourceUrl'] as const
const payNumbers = ['low', 'median', 'average', 'high', 'year'] as const

/** Rows of pay figures: a row that says nothing at all is none. */
function readSalary(last: ReadonlyMap<string, string>, set: (field: string, value: EditValue) => void, read: ReadForm) {
  const rows: EditValue[] = []
  const indexes = new Set([...last.keys()].flatMap((name) => /^salary\.(\d{1,2})\./.exec(name)?.[1] ?? []))
  for (const index of [...indexes].toSorted((a, b) => Number(a) - Number(b))) {
    const text = (field: string) => last.get(`salary.${index}.${field}`)?.trim() ?? ''
    if ([...payTexts, ...payNumbers].every((field) => text(field) === '')) continue
    const row: JsonObject = {}
    for (const field of payTexts) if (text(field) !== '' || field !== 'sourceUrl') row[field] = text(field)
    for (const field of payNumbers) {
      if (text(field) === '') continue
      const number = readNumber(text(field).replace(/[,\s]/g, ''))
      if (number === null) read.problems[`salary.${index}.${field}`] = ['Write a whole number.']
      else row[field] = number
    }
    rows.push(row)
  }
  set('salary', rows)
}
