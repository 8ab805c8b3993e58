import type { DraftEdit } from '@/lib/framework/draft/draft-edit.shared'
import { type EntryChange, entryChanges } from '@/lib/framework/draft/entry-changes.shared'
import type { EntryChoices } from '@/lib/framework/draft/entry-choices.shared'
import { type FormEntry, takenBack } from '@/lib/framework/draft/entry-form.shared'
import { raciLetterSchema } from '@/lib/framework/model'
import { namesOf } from '@/lib/framework/names-of.shared'
import { ChangedValue } from './changed-value'
import { fieldLabel } from './fields/field-label'

/** Beside the form: each change against the published version, with its words, and the way back. */
export function ChangedHere({
  now,
  before,
  baseVersion,
  choices,
  take,
}: {
  now: FormEntry
  before: FormEntry | null
  baseVersion: string
  choices: Omit<EntryChoices, 'letters'>
  take: (edits: DraftEdit[], back: DraftEdit[]) => void
}) {
  const changes = before ? entryChanges(now, before) : []
  const names = namesOf(choices)
  const nameOf = (id: string) => names.get(id) ?? id
  const labelOf = ({ field, isLetter }: EntryChange) => (isLetter ? nameOf(field) : fieldLabel(field, choices))
  const undo = (change: EntryChange) => {
    const edit = editBack(now, change)
    if (edit) take([edit], takenBack(now, edit))
  }
  return (
    <aside className="checks" aria-labelledby="changed-here">
      <h2 id="changed-here">Changed since {baseVersion}</h2>
      {before === null ? <p className="small soft">New in this draft.</p> : null}
      {before && changes.length === 0 ? <p className="small soft">Nothing yet.</p> : null}
      <ul className="chg">
        {changes.map((change) => (
          <li key={change.field}>
            <div>
              <b>{labelOf(change)}</b>
              <ChangedValue change={change} nameOf={nameOf} />
            </div>
            {editBack(now, change) ? (
              <button className="btn sm quiet only-script" type="button" onClick={() => undo(change)}>
                Undo<span className="vh">: {labelOf(change)}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </aside>
  )
}

/** The edit that brings the published words back; null for what only another page can do. */
function editBack({ collection, id }: FormEntry, { field, isLetter, was, now }: EntryChange): DraftEdit | null {
  if (isLetter) {
    const [old, letter] = [raciLetterSchema.nullable().safeParse(was), raciLetterSchema.nullable().safeParse(now)]
    if (!old.success || !letter.success) return null
    return { kind: 'cell', responsibility: id, role: field, letter: old.data, was: letter.data }
  }
  if (/^(retired|formerNames)/.test(field) || /^responsibilities\.[^.]+$/.test(field)) return null
  return { kind: 'set', collection, id, field, value: was, was: now }
}
