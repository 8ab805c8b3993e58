'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

interface CatchUpConflict {
  key: string
  what: string
  draft: string
  published: string
  /** Why the published text cannot be taken; null when it can. */
  hindrance: string | null
}

/** What the draft and the version published meanwhile both changed: for each, one of the two. Works without script. */
export function CatchUpForm({
  draftId,
  version,
  conflicts,
  catchUp,
}: {
  draftId: string
  version: string
  conflicts: readonly CatchUpConflict[]
  catchUp: FormAction
}) {
  const [state, send, pending] = useActionState(catchUp, { ok: null })
  return (
    <form action={send} noValidate>
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} controls={{}} /> : null}
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="version" value={version} />
      {conflicts.length > 0 ? (
        <section className="conflict" aria-labelledby="both">
          <h2 id="both">Changed in both</h2>
          <p>The draft keeps its own unless you choose otherwise. Nothing is lost: the history can take it back.</p>
          {conflicts.map((conflict) => (
            <fieldset key={conflict.key}>
              <legend className="flabel">{conflict.what}</legend>
              <div className="vs">
                <Choice conflict={conflict} of="draft" label="The draft" text={conflict.draft} />
                <Choice conflict={conflict} of="published" label={`Version ${version}`} text={conflict.published} />
              </div>
            </fieldset>
          ))}
        </section>
      ) : null}
      <p className="row mt-4">
        <button className="btn pri" type="submit" aria-busy={pending}>
          Bring version {version} into the draft
        </button>
      </p>
    </form>
  )
}

function Choice({
  conflict: { key, hindrance },
  of,
  label,
  text,
}: {
  conflict: CatchUpConflict
  of: 'draft' | 'published'
  label: string
  text: string
}) {
  if (of === 'published' && hindrance !== null)
    return (
      <div>
        <p className="label">{label}</p>
        <p className="text">{text}</p>
        <p className="small soft">{hindrance}</p>
      </div>
    )
  return (
    <div>
      <label className="check">
        <input type="radio" name={`take:${key}`} value={of} defaultChecked={of === 'draft'} />
        <span>{label}</span>
      </label>
      <p className="text">{text}</p>
    </div>
  )
}
