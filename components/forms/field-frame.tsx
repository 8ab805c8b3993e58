import type { ReactNode } from 'react'

/** What every field has: people see the problem between label and control, and hear it with the control. */
export interface FieldProps {
  id: string
  label: string
  hint?: string
  problems?: string[]
}

/** What ties a control to its hint and its problem: to be spread on the control that stands in the frame. */
export interface ControlProps {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** Label, hint and problem round a control of any kind. */
export function FieldFrame({
  id,
  label,
  hint,
  problems = [],
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
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
      {children({ id, 'aria-invalid': bad || undefined, 'aria-describedby': described || undefined })}
    </div>
  )
}
