'use client'

import { useEffect, useRef, useState } from 'react'
import { LongTextField } from '@/components/forms/long-text-field'
import { TextField } from '@/components/forms/text-field'

interface OneField {
  name: string
  label: string
  value: string
  hint?: string
  problems: Readonly<Record<string, string[]>>
}

/** A line of text under its name in the entry. */
export function Line({ name, label, value, hint, problems, words }: OneField & { words?: readonly string[] }) {
  return (
    <>
      <TextField
        id={name}
        name={name}
        label={label}
        hint={hint}
        defaultValue={value}
        problems={problems[name]}
        list={words ? `${name}-words` : undefined}
        autoComplete="off"
      />
      {words ? (
        <datalist id={`${name}-words`}>
          {words.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ) : null}
    </>
  )
}

/** A text of several lines, with how long it is. */
export function Words({
  name,
  label,
  value,
  hint,
  problems,
  rows = 3,
  serif = false,
}: OneField & { rows?: number; serif?: boolean }) {
  const [length, setLength] = useState(value.length)
  const box = useRef<HTMLDivElement>(null)
  // Undo writes into the control itself, without an event of typing.
  useEffect(() => setLength(value.length), [value])
  return (
    <div
      className="counted"
      ref={box}
      onInput={({ target }) => setLength((target as HTMLTextAreaElement).value.length)}
    >
      <LongTextField
        id={name}
        name={name}
        label={label}
        hint={hint}
        rows={rows}
        defaultValue={value}
        problems={problems[name]}
        className={serif ? 'inp serif' : 'inp'}
      />
      <p className="micro faint count">
        {length === 1 ? '1 character' : `${length.toLocaleString('en-GB')} characters`}
      </p>
    </div>
  )
}

/** A list of short texts, one on each line. */
export function Lines({
  name,
  label,
  value,
  hint = 'One on each line.',
  problems,
}: Omit<OneField, 'value'> & { value: readonly string[] }) {
  return (
    <div className="lines-of">
      <LongTextField
        id={name}
        name={name}
        label={label}
        hint={hint}
        rows={Math.max(3, value.length + 1)}
        defaultValue={value.join('\n')}
        problems={problems[name]}
      />
    </div>
  )
}
