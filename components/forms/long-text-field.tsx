import type { TextareaHTMLAttributes } from 'react'

/** A text of several lines with its label, hint and problem. */
export function LongTextField({
  id,
  label,
  hint,
  problems = [],
  className = 'inp',
  ...text
}: { id: string; label: string; hint?: string; problems?: string[] } & TextareaHTMLAttributes<HTMLTextAreaElement>) {
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
      <textarea
        className={className}
        id={id}
        aria-invalid={bad || undefined}
        aria-describedby={described || undefined}
        {...text}
      />
    </div>
  )
}
