'use client'

import type { UseFormRegisterReturn } from 'react-hook-form'
import { LongTextField } from '@/components/forms/long-text-field'
import { importanceLabels } from '@/lib/postings/labels'
import { type DutyChoice, dutyField, type PostingForm, wordsField } from '@/lib/postings/posting-form'

/** The responsibilities of the role: tick what belongs to this job, and put it in your own words. */
export function DutyPicker({
  choices,
  values,
  field,
  box,
  problems,
}: {
  choices: DutyChoice[]
  values: PostingForm
  field: (name: string) => UseFormRegisterReturn & { defaultValue: string }
  box: (name: string) => UseFormRegisterReturn & { defaultChecked: boolean }
  problems: Record<string, string[]>
}) {
  return (
    <ul className="pick">
      {choices.map(({ id, statement, importance }) => {
        const words = values[wordsField(id)]
        const reworded = typeof words === 'string' && words.trim() !== statement
        return (
          <li key={id}>
            <input type="checkbox" id={dutyField(id)} {...box(dutyField(id))} />
            <label className="state" htmlFor={dutyField(id)}>
              {statement}
            </label>
            <span className="micro faint nb">{importanceLabels[importance]}</span>
            {/* Without script every text can be reached: only the style sheet hides those that are not chosen. */}
            <div className="ex">
              <LongTextField
                id={wordsField(id)}
                className="inp serif"
                rows={2}
                label="Words in the posting"
                hint={
                  reworded ? 'Changed from the framework’s words. It stays tied to the same responsibility.' : undefined
                }
                problems={problems[wordsField(id)]}
                {...field(wordsField(id))}
              />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
