import type { SelectHTMLAttributes } from 'react'
import { FieldFrame, type FieldProps } from './field-frame'

/** One of several; the empty choice is there only where nothing need be chosen. */
export function ChoiceField({
  id,
  label,
  hint,
  problems,
  options,
  empty,
  ...select
}: FieldProps & { options: { value: string; text: string }[]; empty?: string } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    'id'
  >) {
  return (
    <FieldFrame id={id} label={label} hint={hint} problems={problems}>
      {(control) => (
        <select className="inp" {...control} {...select}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
