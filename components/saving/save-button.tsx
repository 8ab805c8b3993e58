'use client'

import { unstable_rethrow } from 'next/navigation'
import { type FormEvent, useActionState, useState, useTransition } from 'react'
import { NavLink } from '@/components/ui/nav-link'
import { signInPath } from '@/lib/paths'
import { savedMessage } from '@/lib/saving/rules'
import type { ActionState, FormAction } from '@/lib/web/action-state'

export interface SaveButtonProps {
  postingId: number
  title: string
  isSaved: boolean
  /** Whether the page was made for somebody who is signed in. */
  isSignedIn: boolean
  /** Where to come back to after signing in. */
  back: string
  act: FormAction
  /** What the button is called when the job is not saved. */
  saveText?: string
  /** What it is called when it is. */
  savedText?: string
}

const unreachable = 'We could not reach this site, so nothing was changed. Check your connection and press again.'

/**
 * Saves a job, and takes it out again when pressed once more. It shows the wished state at once and goes back when the
 * answer is no or none comes; without script it is a plain form.
 */
export function SaveButton({
  postingId,
  title,
  isSaved,
  isSignedIn,
  back,
  act,
  saveText = 'Save',
  savedText = 'Saved',
}: SaveButtonProps) {
  const [written, send] = useActionState(act, { ok: null })
  const [answer, setAnswer] = useState<ActionState | null>(null)
  const [pending, start] = useTransition()
  const state = answer ?? written
  const before = state.ok === false ? state.values?.saved : undefined
  const settled = state.ok ? state.message === savedMessage : before === undefined ? isSaved : before === '1'
  const shown = pending ? !settled : settled
  const text = shown ? savedText : saveText
  // An action that the form sends by itself takes the whole page down when the network is away.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    start(async () => {
      try {
        setAnswer(await act(state, form))
      } catch (error) {
        unstable_rethrow(error)
        setAnswer({ ok: false, message: unreachable, fields: {}, values: { saved: settled ? '1' : '0' } })
      }
    })
  }
  return (
    <form action={send} onSubmit={submit} className="save">
      <input type="hidden" name="postingId" value={postingId} />
      <input type="hidden" name="wanted" value={shown ? '0' : '1'} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="signedIn" value={isSignedIn ? '1' : ''} />
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
          {state.values?.signIn ? (
            <>
              {' '}
              <NavLink href={`${signInPath}?next=${encodeURIComponent(back)}`}>Sign in</NavLink>
            </>
          ) : null}
        </span>
      ) : null}
    </form>
  )
}
