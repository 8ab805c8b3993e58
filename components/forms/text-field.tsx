import type { InputHTMLAttributes } from 'react'

/** Label, hint, problem, input: the problem sits between label and input, and is tied to it. */
export function TextField({
  id,
  label,
  hint,
  problems = [],
  ...input
}: { id: string; label: string; hint?: string; problems?: string[] } & InputHTMLAttributes<HTMLInputElement>) {
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
      <input
        className="inp"
        id={id}
        aria-invalid={bad || undefined}
        aria-describedby={described || undefined}
        {...input}
      />
    </div>
  )
}
