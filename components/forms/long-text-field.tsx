import type { TextareaHTMLAttributes } from 'react'
import { FieldFrame, type FieldProps } from './field-frame'

/** A text of several lines. */
export function LongTextField({
  id,
  label,
  hint,
  problems,
  className = 'inp',
  ...text
}: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>) {
  return (
    <FieldFrame id={id} label={label} hint={hint} problems={problems}>
      {(control) => <textarea className={className} {...control} {...text} />}
    </FieldFrame>
  )
}
