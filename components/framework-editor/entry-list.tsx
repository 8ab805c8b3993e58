'use client'

import { useActionState, useEffect, useRef } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { NavLink } from '@/components/ui/nav-link'
import type { FormAction } from '@/lib/web/action-state'

export interface ListedEntry {
  id: string
  href: string
  name: string
  note: string
  /** What it stands together with; entries move within it. */
  group: string
  retired: boolean
  state: 'same' | 'changed' | 'new'
  errors: number
}

const stateWords = { same: '', changed: 'changed', new: 'new' }

/** The entries of a list in their order. Each moves by its buttons, which are part of a plain form. */
export function EntryList({
  draftId,
  collection,
  entries,
  act,
}: {
  draftId: string
  collection: string
  entries: readonly ListedEntry[]
  act: FormAction
}) {
  const [state, send, pending] = useActionState(act, { ok: null })
  const pressed = useRef('')
  // The list was drawn again in its new order: the button that was pressed keeps the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each answer
  useEffect(() => {
    const [way, id] = pressed.current.split(':')
    const button = document.getElementById(pressed.current)
    pressed.current = ''
    if (!button) return
    if (button.hasAttribute('disabled')) document.getElementById(`${way === 'up' ? 'down' : 'up'}:${id}`)?.focus()
    else button.focus()
  }, [state, entries])
  const used = entries.filter(({ retired }) => !retired)
  const retired = entries.filter((entry) => entry.retired)
  const groups = [...new Set(used.map(({ group }) => group))]
  return (
    <form
      action={send}
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent
        if (submitter instanceof HTMLButtonElement) pressed.current = submitter.id
      }}
    >
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="collection" value={collection} />
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <p className="vh" role="status">
        {state.ok === true && !pending ? state.message : ''}
      </p>
      {groups.map((group) => {
        const members = used.filter((entry) => entry.group === group)
        return (
          <section key={group} aria-label={group || undefined}>
            {group ? <h2 className="group">{group}</h2> : null}
            <ol className="entries">
              {members.map((entry, at) => (
                <Entry
                  key={entry.id}
                  entry={entry}
                  isFirst={at === 0}
                  isLast={at === members.length - 1}
                  moves={collection !== 'levels'}
                />
              ))}
            </ol>
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
              <Entry key={entry.id} entry={entry} isFirst isLast moves={false} />
            ))}
          </ul>
        </section>
      ) : null}
    </form>
  )
}

function Entry({
  entry: { id, href, name, note, state, errors },
  isFirst,
  isLast,
  moves,
}: {
  entry: ListedEntry
  isFirst: boolean
  isLast: boolean
  moves: boolean
}) {
  const button = (way: 'up' | 'down', disabled: boolean) => (
    <button className="act" type="submit" name="act" value={`${way}:${id}`} id={`${way}:${id}`} disabled={disabled}>
      {way === 'up' ? 'Up' : 'Down'}
      <span className="vh">: {name}</span>
    </button>
  )
  return (
    <li id={id}>
      <div>
        <NavLink href={href}>{name}</NavLink>
        {state === 'same' ? null : <span className="tag">{stateWords[state]}</span>}
        {errors > 0 ? <span className="bad small">{errors} to put right</span> : null}
        <p className="small soft">{note}</p>
      </div>
      {moves ? (
        <span className="moves">
          {button('up', isFirst)}
          {button('down', isLast)}
        </span>
      ) : null}
    </li>
  )
}
