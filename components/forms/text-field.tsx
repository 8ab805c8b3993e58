import type { InputHTMLAttributes } from 'react'
import { FieldFrame, type FieldProps } from './field-frame'

/** A text of one line. */
export function TextField({
  id,
  label,
  hint,
  problems,
  ...input
}: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>) {
  return (
    <FieldFrame id={id} label={label} hint={hint} problems={problems}>
      {(control) => <input className="inp" {...control} {...input} />}
    </FieldFrame>
  )
}
