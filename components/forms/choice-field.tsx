import type { SelectHTMLAttributes } from 'react'

/** A select with its label and problem; the empty choice is there only where nothing need be chosen. */
export function ChoiceField({
  id,
  label,
  options,
  empty,
  hint,
  problems = [],
  ...select
}: {
  id: string
  label: string
  options: { value: string; text: string }[]
  empty?: string
  hint?: string
  problems?: string[]
} & SelectHTMLAttributes<HTMLSelectElement>) {
  const bad = problems.length > 0
  const described = [hint ? `${id}-hint` : '', bad ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return (
    <div className={bad ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {bad ? (
        <span className="err" id={`${id}-problem`}>
          {problems.join(' ')}
        </span>
      ) : null}
      <select
        className="inp"
        id={id}
        aria-invalid={bad || undefined}
        aria-describedby={described || undefined}
        {...select}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
