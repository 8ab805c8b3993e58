'use client'

import { useActionState } from 'react'
import { savedMessage } from '@/lib/saving/rules'
import type { FormAction } from '@/lib/web/action-state'

export interface SaveButtonProps {
  postingId: number
  title: string
  isSaved: boolean
  /** Where to come back to after signing in. */
  back: string
  act: FormAction
  /** What the button is called when the job is not saved. */
  saveText?: string
  /** What it is called when it is. */
  savedText?: string
}

/**
 * Saves a job, and takes it out again when pressed once more. It shows the wished state at once and goes back when the
 * answer is no; without script it is a plain form.
 */
export function SaveButton({
  postingId,
  title,
  isSaved,
  back,
  act,
  saveText = 'Save',
  savedText = 'Saved',
}: SaveButtonProps) {
  const [state, send, pending] = useActionState(act, { ok: null })
  const before = state.ok === false ? state.values?.saved : undefined
  const settled = state.ok ? state.message === savedMessage : before === undefined ? isSaved : before === '1'
  const shown = pending ? !settled : settled
  const text = shown ? savedText : saveText
  return (
    <form action={send} className="save">
      <input type="hidden" name="postingId" value={postingId} />
      <input type="hidden" name="wanted" value={shown ? '0' : '1'} />
      <input type="hidden" name="back" value={back} />
      <noscript>
        <input type="hidden" name="plain" value="1" />
      </noscript>
      <button
        className="btn sm"
        type="submit"
        aria-label={`${text}${shown && text === 'Saved' ? ': remove' : ''} ${title}`}
      >
        <svg className={shown ? 'flag on' : 'flag'} viewBox="0 0 12 14" aria-hidden="true">
          <path d="M2 1.5h8v11L6 9.5l-4 3z" />
        </svg>
        {text}
      </button>
      <span className="vh" aria-live="polite">
        {state.ok ? state.message : ''}
      </span>
      {state.ok === false ? (
        <span className="err" role="alert">
          {state.message}
        </span>
      ) : null}
    </form>
  )
}
