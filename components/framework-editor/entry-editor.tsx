'use client'

import { useState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { EditConflict } from '@/lib/framework/draft/draft-edit.shared'
import type { EntryChoices } from '@/lib/framework/draft/entry-choices.shared'
import type { FormEntry } from '@/lib/framework/draft/entry-form.shared'
import type { FormAction } from '@/lib/web/action-state'
import { ChangedHere } from './changed-here'
import { ConflictList } from './conflict-list'
import { DraftSaveBar } from './draft-save-bar'
import { EntryFields } from './fields/entry-fields'
import { fieldLabel } from './fields/field-label'
import { undoKeys } from './undo-keys'
import { useEntryEditor } from './use-entry-editor'
import { type SaveAction, useSaveEdits } from './use-save-edits'

export interface EntryEditorProps {
  draftId: string
  revision: number
  savedText: string
  entry: FormEntry
  /** The same entry in the published version; null when it is new. */
  before: FormEntry | null
  baseVersion: string
  choices: Omit<EntryChoices, 'letters'>
  /** What the rules say of this entry, by control. */
  problems: Record<string, string[]>
  saveForm: FormAction
  save: SaveAction
}

/** One entry of the draft: its controls, what is wrong with it, and what was changed in it. */
export function EntryEditor(props: EntryEditorProps) {
  const { draftId, revision, savedText, entry, before, baseVersion, choices, problems, saveForm, save } = props
  const { session, shown, posted, unread, travel, formProps } = useEntryEditor({
    draftId,
    revision,
    entry,
    saveForm,
    save: useSaveEdits(save, draftId, true),
  })
  const [said, setSaid] = useState('')
  const step = (way: 'undo' | 'redo') => {
    const edits = travel(way)
    if (edits) setSaid(way === 'undo' ? 'Taken back.' : 'Brought forth again.')
  }
  const where = ({ edit }: EditConflict) => {
    if (edit.kind === 'set') return fieldLabel(edit.field, choices)
    if (edit.kind !== 'cell') return 'This entry'
    const role = [...choices.roles, ...choices.governanceRoles].find(({ id }) => id === edit.role)
    return `Who does it, ${role?.title ?? edit.role}`
  }
  const shownProblems = { ...problems, ...unread, ...(posted.ok === false ? posted.fields : {}) }
  const own = problems[''] ?? []
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the controls inside
    <div onKeyDown={undoKeys(step)} className="entry-editor">
      <DraftSaveBar
        {...session}
        savedText={savedText}
        conflicts={session.conflicts.length}
        travel={step}
        saveNow={() => void session.saveNow()}
      />
      <p className="vh" role="status">
        {said}
      </p>
      <ConflictList conflicts={session.conflicts} settle={session.settle} where={where} />
      {posted.ok === false ? <ErrorSummary message={posted.message} fields={posted.fields} /> : null}
      {posted.ok === true && posted.message ? (
        <p className="banner ok" role="status">
          {posted.message}
        </p>
      ) : null}
      {own.length > 0 ? (
        <div className="banner warn">
          <p>{own.join(' ')}</p>
        </div>
      ) : null}
      <div className={entry.collection === 'competencies' ? 'one-up' : 'two-up'}>
        <form {...formProps} aria-label="Entry">
          <input type="hidden" name="draftId" value={draftId} />
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="collection" value={entry.collection} />
          <input type="hidden" name="id" value={entry.id} />
          <input type="hidden" name="base" value={JSON.stringify({ value: entry.value, letters: entry.letters })} />
          <EntryFields entry={shown} choices={{ ...choices, letters: shown.letters }} problems={shownProblems} />
          <div className="acts row">
            <button className="btn pri" type="submit">
              Save
            </button>
            <span className="small faint only-script">What you write is saved by itself after a pause.</span>
          </div>
        </form>
        <ChangedHere
          now={shown}
          before={before}
          baseVersion={baseVersion}
          choices={choices}
          take={(edits, back) => session.record({ edits, back })}
        />
      </div>
    </div>
  )
}
