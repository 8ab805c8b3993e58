'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

export interface Activity {
  revision: number
  who: string
  when: string
  lines: string[]
  more: number
}

/** What was saved in the draft, by whom and when; each save can be taken back by itself. */
export function DraftActivity({
  draftId,
  changes,
  undo,
}: {
  draftId: string
  changes: readonly Activity[]
  undo: FormAction
}) {
  const [state, send, pending] = useActionState(undo, { ok: null })
  return (
    <section className="activity" aria-labelledby="activity">
      <h2 id="activity">What was saved</h2>
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <p className="small" role="status">
        {state.ok === true ? state.message : ''}
      </p>
      {changes.length === 0 ? <p className="soft">Nothing yet: the draft says what its first version said.</p> : null}
      <form action={send}>
        <input type="hidden" name="draftId" value={draftId} />
        <ol className="feed">
          {changes.map(({ revision, who, when, lines, more }) => (
            <li key={revision}>
              <div>
                <p>
                  <b>{who}</b> <span className="small soft">{when}</span>
                </p>
                <p className="small">
                  {lines.join('. ')}
                  {more > 0 ? `. And ${more} more` : ''}.
                </p>
              </div>
              <button className="btn sm quiet" type="submit" name="change" value={revision} aria-busy={pending}>
                Take back<span className="vh">: {lines[0]}</span>
              </button>
            </li>
          ))}
        </ol>
      </form>
    </section>
  )
}
