'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

/** Where a draft begins: the published version, or an older one to go back to it. */
export function StartDraft({
  versions,
  start,
}: {
  versions: readonly { version: string; isPublished: boolean; when: string }[]
  start: FormAction
}) {
  const [state, send, pending] = useActionState(start, { ok: null })
  if (versions.length === 0)
    return (
      <div className="empty">
        <h2>No framework yet</h2>
        <p>Import one first: there is nothing to draft from.</p>
      </div>
    )
  return (
    <form action={send} className="stack-l">
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <fieldset>
        <legend className="flabel">Version to begin from</legend>
        <ul className="entries">
          {versions.map(({ version, isPublished, when }) => (
            <li key={version}>
              <label className="check">
                <input type="radio" name="version" value={version} defaultChecked={isPublished} required />
                <span>
                  <b>{version}</b> {isPublished ? <span className="tag">Published</span> : null}
                  <span className="small soft"> {when}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <button className="btn pri" type="submit" aria-busy={pending}>
        Start the draft
      </button>
    </form>
  )
}
