'use client'

import { useEffect, useRef, useState } from 'react'
import type { DraftEdit, EditConflict, EditValue } from '@/lib/framework/draft/draft-edit.shared'
import { insisting } from '@/lib/framework/draft/insisting.shared'
import { partLabels } from '@/lib/framework/labels'
import { raciLetterSchema } from '@/lib/framework/model'

function valueText(value: EditValue, isCell: boolean): string {
  if (isCell) {
    const letter = raciLetterSchema.safeParse(value)
    return letter.success ? `${letter.data}, ${partLabels[letter.data].toLowerCase()}` : 'No part'
  }
  if (value === null || value === '') return 'Empty'
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('\n')
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value)
}

const mineOf = (edit: DraftEdit): EditValue =>
  edit.kind === 'set' ? edit.value : edit.kind === 'cell' ? edit.letter : null

/** What somebody else wrote too: theirs stands in the draft, mine is kept here until one of the two, or both, is chosen. */
export function ConflictList({
  conflicts,
  settle,
  where,
}: {
  conflicts: readonly EditConflict[]
  settle: (conflict: EditConflict, chosen: DraftEdit | null) => void
  /** What the place of a conflict is called. */
  where: (conflict: EditConflict) => string
}) {
  if (conflicts.length === 0) return null
  return (
    <section className="conflict" id="conflicts" aria-labelledby="conflicts-title" tabIndex={-1}>
      <h2 id="conflicts-title">Written by somebody else too</h2>
      <p>What they wrote stands in the draft. What you wrote is kept here: choose for each.</p>
      {conflicts.map((conflict) => (
        <OneConflict
          key={JSON.stringify(conflict.edit)}
          conflict={conflict}
          place={where(conflict)}
          choose={(chosen) => settle(conflict, chosen)}
        />
      ))}
    </section>
  )
}

function OneConflict({
  conflict,
  place,
  choose,
}: {
  conflict: EditConflict
  place: string
  choose: (chosen: DraftEdit | null) => void
}) {
  const { edit, theirs, message } = conflict
  const isCell = edit.kind === 'cell'
  const mine = mineOf(edit)
  const again = insisting(conflict)
  const canMerge = edit.kind === 'set' && (typeof mine === 'string' || isLines(mine))
  const merged = useRef<HTMLTextAreaElement>(null)
  const [isMerging, setIsMerging] = useState(false)
  useEffect(() => {
    if (isMerging) merged.current?.focus()
  }, [isMerging])
  const mergeId = `merge-${place}`
  return (
    <fieldset>
      <legend className="flabel">{place}</legend>
      <div className="vs">
        <div>
          <p className="label">Yours</p>
          <p className="text">{valueText(mine, isCell)}</p>
        </div>
        <div>
          <p className="label">Theirs, in the draft now</p>
          <p className="text">{again ? valueText(theirs, isCell) : message}</p>
        </div>
      </div>
      {isMerging && again?.kind === 'set' ? (
        <div className="field">
          <label htmlFor={mergeId}>Both in one</label>
          <textarea
            className="inp"
            id={mergeId}
            ref={merged}
            rows={6}
            defaultValue={`${valueText(theirs, false)}\n${valueText(mine, false)}`}
          />
          <button
            className="btn sm"
            type="button"
            onClick={() => {
              const text = merged.current?.value.trim() ?? ''
              const value = isLines(mine)
                ? [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)
                : text
              choose({ ...again, value })
            }}
          >
            Use this text<span className="vh">: {place}</span>
          </button>
        </div>
      ) : null}
      <p className="row">
        {again ? (
          <button className="btn sm" type="button" onClick={() => choose(again)}>
            Use mine<span className="vh">: {place}</span>
          </button>
        ) : null}
        <button className="btn sm" type="button" onClick={() => choose(null)}>
          {again ? 'Leave theirs' : 'Let mine go'}
          <span className="vh">: {place}</span>
        </button>
        {again && canMerge && !isMerging ? (
          <button className="btn sm" type="button" onClick={() => setIsMerging(true)}>
            Merge the two<span className="vh">: {place}</span>
          </button>
        ) : null}
      </p>
    </fieldset>
  )
}

const isLines = (value: EditValue): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
