import type { DraftEdit, EditValue } from '@/lib/framework/draft/draft-edit.shared'
import type { FrameworkDocument } from '@/lib/framework/model'
import { namesOf } from '@/lib/framework/names-of.shared'
import { type ChangePart, changeKey, changePart, changeParts } from '../propose/change-key.shared'
import type { ProposedChange } from '../propose/propose-changes'

const partNames: Record<ChangePart, string> = {
  about: 'About the framework',
  levels: 'Levels',
  competencies: 'Competencies',
  responsibilities: 'Responsibilities',
  roles: 'Roles',
  governanceRoles: 'Governance roles',
  matrix: 'Matrix',
}
/** Shown one by one; the others stand behind one box. */
export const shownOfPart = 300

/** The changes by part, in words. */
export function showChanges(current: FrameworkDocument, changes: readonly ProposedChange[]) {
  const names = namesOf(current)
  return changeParts.flatMap((part) => {
    const own = changes.filter(({ edit }) => changePart(edit) === part)
    if (own.length === 0) return []
    const shown = own.slice(0, shownOfPart).map(({ edit, place, meant }) => ({
      key: changeKey(edit),
      place,
      meant,
      what: whatText(edit, (id) => names.get(id) ?? id),
      ...values(edit),
    }))
    return [{ part, name: partNames[part], changes: shown, more: own.length - shown.length }]
  })
}

/** What a change is about, in words. */
export function whatText(edit: DraftEdit, name: (id: string) => string): string {
  switch (edit.kind) {
    case 'cell':
      return `${name(edit.responsibility)}: ${name(edit.role)}`
    case 'set':
      return edit.collection === 'about'
        ? words(edit.field, name)
        : `${entryName(edit, name)}: ${words(edit.field, name)}`
    case 'add':
      return `New: ${nameIn(edit.value) ?? edit.id}`
    case 'move':
      return `${name(edit.id)}: ${edit.before === null ? 'moved to the end' : `moved in front of ${name(edit.before)}`}`
    case 'retire':
      return `Retire ${name(edit.id)}${edit.replacedBy === null ? '' : `, replaced by ${name(edit.replacedBy)}`}`
    case 'revive':
      return `Bring back ${name(edit.id)}`
    case 'remove':
      return `Remove ${name(edit.id)}`
  }
}

const entryName = ({ collection, id }: { collection: string; id: string }, name: (id: string) => string) =>
  collection === 'levels' ? `Level ${id}` : name(id)

/** What a new entry calls itself: no document has it yet. */
function nameIn(value: EditValue): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return [value.name, value.title].find((each) => typeof each === 'string' && each !== '')?.toString() ?? null
}

/** A path as words: `requirements.monthsOfExperience` is "requirements, months of experience". Ids in it are named. */
const words = (field: string, name: (id: string) => string = (id) => id) =>
  field
    .split('.')
    .map((part) => {
      const called = name(part)
      return called === part ? part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : called
    })
    .join(', ')

function values(edit: DraftEdit): { was: string | null; value: string | null } {
  if (edit.kind === 'cell') return { was: edit.was, value: edit.letter ?? 'nothing' }
  if (edit.kind === 'set' && isTexts(edit.was) && isTexts(edit.value)) return listValues(edit.was, edit.value)
  if (edit.kind === 'set') return { was: plain(edit.was), value: plain(edit.value) ?? 'nothing' }
  return { was: null, value: null }
}

const isTexts = (value: EditValue): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string')

/** Of two lists only what differs; both in whole when only their order does. */
function listValues(was: string[], value: string[]) {
  const gone = was.filter((entry) => !value.includes(entry))
  const come = value.filter((entry) => !was.includes(entry))
  const differ = gone.length + come.length > 0
  return { was: (differ ? gone : was).join('\n'), value: (differ ? come : value).join('\n') }
}

/** A value of the document as lines of text. */
export function plain(value: EditValue): string | null {
  if (value === null || typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((entry) => plain(entry) ?? '').join('\n')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([key, inner]) => `${words(key)}: ${plain(inner) ?? ''}`)
    .join('\n')
}
