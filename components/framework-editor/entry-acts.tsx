'use client'

import { useActionState } from 'react'
import { ChoiceField } from '@/components/forms/choice-field'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

/** What can be done with an entry as a whole: retire it for another, bring it back, or take out what was never published. */
export function EntryActs({
  draftId,
  collection,
  id,
  one,
  retired,
  wasPublished,
  heirs,
  act,
}: {
  draftId: string
  collection: string
  id: string
  one: string
  retired: boolean
  wasPublished: boolean
  heirs: readonly { id: string; text: string }[]
  act: FormAction
}) {
  const [state, send, pending] = useActionState(act, { ok: null })
  return (
    <section className="formsec" aria-labelledby="part-acts">
      <h2 id="part-acts">This {one} as a whole</h2>
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <p className="small" role="status">
        {state.ok === true ? state.message : ''}
      </p>
      <form action={send} className="stack">
        <input type="hidden" name="draftId" value={draftId} />
        <input type="hidden" name="collection" value={collection} />
        {retired ? (
          <>
            <p className="small soft">It is retired: no longer offered, still explained to those who cite it.</p>
            <button className="btn" type="submit" name="act" value={`revive:${id}`} aria-busy={pending}>
              Bring it back into use
            </button>
          </>
        ) : (
          <>
            <ChoiceField
              id="replacedBy"
              name="replacedBy"
              label="Retire it"
              hint="It is no longer offered, and stays for those who cite it. What takes its place?"
              empty="Nothing takes its place"
              options={heirs.map((heir) => ({ value: heir.id, text: heir.text }))}
            />
            <p className="row">
              <button className="btn warn" type="submit" name="act" value={`retire:${id}`} aria-busy={pending}>
                Retire this {one}
              </button>
              {wasPublished ? null : (
                <button className="btn warn" type="submit" name="act" value={`remove:${id}`} aria-busy={pending}>
                  Take it out of the draft
                </button>
              )}
            </p>
          </>
        )}
      </form>
    </section>
  )
}
