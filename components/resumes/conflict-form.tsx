'use client'

import { useActionState, useEffect, useRef } from 'react'
import { differences } from '@/lib/resumes/keep/merge-documents.shared'
import type { ResumeDocument } from '@/lib/resumes/model'
import type { ConflictState, FormAction } from '@/lib/web/action-state'

/** Two tabs wrote: both texts side by side, and for each difference the choice between them. */
export function ConflictForm({
  conflict: first,
  id,
  title,
  leftOut,
  takesFocus,
  decide,
}: {
  conflict: ConflictState
  id: string
  title: string
  leftOut: readonly string[]
  /** Only when the person asked to save: nobody is torn away from what they write. */
  takesFocus: boolean
  decide: FormAction
}) {
  const [state, send, pending] = useActionState(decide, { ok: null })
  const box = useRef<HTMLElement>(null)
  // Saved yet again while the person was choosing: the newest of the other texts counts.
  const again = state.ok === false ? state.conflict : undefined
  const conflict = again && again.revision > first.revision ? again : first
  useEffect(() => {
    if (takesFocus || state.ok === false) box.current?.focus()
  }, [takesFocus, state])
  const mine: ResumeDocument = JSON.parse(conflict.mine)
  const theirs: ResumeDocument = JSON.parse(conflict.theirs)
  const found = differences(mine, theirs)
  return (
    <section className="conflict" aria-labelledby="conflict" ref={box} tabIndex={-1}>
      <h2 id="conflict">Saved elsewhere in the meantime</h2>
      <p>
        Another tab or device saved this after you opened it here. Nothing is lost: both texts are below. Choose for
        each difference, then save.
      </p>
      {state.ok === false && !state.conflict ? <p className="err">{state.message}</p> : null}
      <form action={send}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="title" value={title} />
        <input type="hidden" name="revision" value={conflict.revision} />
        <input type="hidden" name="mine" value={conflict.mine} />
        <input type="hidden" name="leftOut" value={leftOut.join(' ')} />
        {found.length === 0 ? (
          <p>Only the order differs, or what is left out. What this tab shows will be kept.</p>
        ) : null}
        {found.map(({ key, where, mine: here, theirs: there, both }) => (
          <fieldset key={key}>
            <legend className="flabel">{where}</legend>
            <Choice name={`side.${key}`} value="mine" label="This tab" text={here} isChosen={here !== null} />
            <Choice name={`side.${key}`} value="theirs" label="Saved elsewhere" text={there} isChosen={here === null} />
            {both ? <Choice name={`side.${key}`} value="both" label="Keep both" text={null} isChosen={false} /> : null}
          </fieldset>
        ))}
        <button className="btn pri" type="submit" aria-busy={pending}>
          Save these choices
        </button>
      </form>
    </section>
  )
}

function Choice({
  name,
  value,
  label,
  text,
  isChosen,
}: {
  name: string
  value: 'mine' | 'theirs' | 'both'
  label: string
  text: string | null
  isChosen: boolean
}) {
  return (
    <label className="check">
      <input type="radio" name={name} value={value} defaultChecked={isChosen} />
      <span>
        <strong>{label}</strong>
        {value === 'both' ? null : <span className="text">{text === null ? 'Not there' : text || 'Empty'}</span>}
      </span>
    </label>
  )
}
