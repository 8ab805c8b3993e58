'use client'

import { type FormEvent, useActionState, useEffect, useRef } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { EntryCollection } from '@/lib/framework/draft/draft-edit.shared'
import type { FormAction } from '@/lib/web/action-state'
import { ConflictList } from './conflict-list'
import { DraftSaveBar } from './draft-save-bar'
import { EntryGroup } from './entry-group'
import { FixedEntry } from './entry-row'
import type { ListedEntry } from './listed-entry'
import { undoKeys } from './undo-keys'
import { useEntryOrder } from './use-entry-order'
import type { SaveAction } from './use-save-edits'

interface EntryListProps {
  draftId: string
  revision: number
  savedText: string
  /** Levels stay in their order. */
  collection: EntryCollection | 'levels'
  /** In the order of the draft. */
  entries: readonly ListedEntry[]
  act: FormAction
  save: SaveAction
}

/** The entries of a list in their order, to be moved with a pointer, with the keyboard, or without script by a plain form. */
export function EntryList({ draftId, revision, savedText, collection, entries, act, save }: EntryListProps) {
  const [state, send, pending] = useActionState(act, { ok: null })
  const { session, ordered, said, nameOf, moveTo, moveBy, travel } = useEntryOrder({
    draftId,
    revision,
    collection,
    entries,
    save,
  })
  const focused = useRef('')
  // An element that changes its place loses the focus: it gets it back, or its neighbour does at the end of the way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the order
  useEffect(() => {
    const [way, id] = focused.current.split(':')
    const button = document.getElementById(focused.current)
    focused.current = ''
    if (button?.hasAttribute('disabled')) document.getElementById(`${way === 'up' ? 'down' : 'up'}:${id}`)?.focus()
    else button?.focus()
  }, [ordered])

  function moveHere(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!(submitter instanceof HTMLButtonElement)) return
    event.preventDefault()
    focused.current = submitter.id
    const [way, ...id] = submitter.value.split(':')
    moveBy(id.join(':'), way === 'up' ? -1 : 1)
  }

  function step(way: 'undo' | 'redo') {
    const { activeElement } = document
    const moved = travel(way)
    // From a button of the list the focus goes along with what moves; from the bar it stays there.
    if (moved && activeElement?.closest('.entries')) focused.current = `up:${moved}`
  }

  const used = ordered.filter(({ retired }) => !retired)
  const retired = ordered.filter((entry) => entry.retired)
  const groups = [...new Set(used.map(({ group }) => group))]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the controls inside
    <div onKeyDown={undoKeys(step)}>
      {collection === 'levels' ? null : (
        <DraftSaveBar
          {...session}
          savedText={savedText}
          conflicts={session.conflicts.length}
          travel={step}
          saveNow={() => void session.saveNow()}
        />
      )}
      <p className="vh" role="status">
        {said || (state.ok === true && !pending ? state.message : '')}
      </p>
      <ConflictList
        conflicts={session.conflicts}
        settle={session.settle}
        where={({ edit }) => ('id' in edit ? nameOf(edit.id) : 'Elsewhere')}
      />
      <form action={send} onSubmit={moveHere}>
        <input type="hidden" name="draftId" value={draftId} />
        <input type="hidden" name="collection" value={collection} />
        {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
        {groups.map((group) => {
          const members = used.filter((entry) => entry.group === group)
          return (
            <section key={group} aria-label={group || undefined}>
              {group ? <h2 className="group">{group}</h2> : null}
              {collection === 'levels' ? (
                <ol className="entries">
                  {members.map((entry) => (
                    <FixedEntry key={entry.id} entry={entry} />
                  ))}
                </ol>
              ) : (
                <EntryGroup id={`order-${group}`} members={members} nameOf={nameOf} moveTo={moveTo} />
              )}
            </section>
          )
        })}
        {retired.length > 0 ? (
          <section aria-labelledby="retired">
            <h2 className="group" id="retired">
              Retired
            </h2>
            <ul className="entries">
              {retired.map((entry) => (
                <FixedEntry key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        ) : null}
      </form>
    </div>
  )
}
