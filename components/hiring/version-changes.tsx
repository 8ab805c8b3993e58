'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { NavLink } from '@/components/ui/nav-link'
import { changeText } from '@/lib/framework/diff/change-text.shared'
import { editPostingPath } from '@/lib/paths'
import type { PostingVersionChange } from '@/lib/postings/list-version-changes'
import type { FormAction } from '@/lib/web/action-state'

interface VersionChangesProps {
  changes: readonly PostingVersionChange[]
  decide: FormAction
}

/** Postings whose role or duties say something else in the published framework: what, and whether to follow it. */
export function VersionChanges({ changes, decide }: VersionChangesProps) {
  return (
    <section className="mb-8" aria-labelledby="version-changes">
      <h2 id="version-changes">The role changed: look at the differences</h2>
      <p className="mb-4">Your postings stay as they are until you decide. Their words are never changed for you.</p>
      <ul className="stack gap-8">
        {changes.map((change) => (
          <li key={change.postingId}>
            <ChangedPosting change={change} decide={decide} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangedPosting({ change, decide }: { change: PostingVersionChange; decide: FormAction }) {
  const [state, send, pending] = useActionState(decide, { ok: null })
  const { postingId, revision, title, organisationName, from, to, changes } = change
  return (
    <form action={send} className="stack">
      {state.ok === false ? <ErrorSummary message={state.message} fields={{}} /> : null}
      <p>
        <NavLink href={editPostingPath(postingId)}>{title}</NavLink>{' '}
        <span className="faint">
          {organisationName}, framework {from}; now {to}
        </span>
      </p>
      <details className="more">
        <summary>
          {changes.length === 1 ? '1 difference' : `${changes.length} differences`}
          <span className="vh">: {title}</span>
        </summary>
        <ul>
          {changes.map((each) => (
            <li key={changeText(each)}>{changeText(each)}</li>
          ))}
        </ul>
      </details>
      <input type="hidden" name="postingId" value={postingId} />
      <input type="hidden" name="revision" value={revision} />
      <p className="row">
        <button className="btn" type="submit" name="decision" value="keep" aria-busy={pending}>
          Keep {from}
          <span className="vh">: {title}</span>
        </button>
        <button className="btn" type="submit" name="decision" value="take-over" aria-busy={pending}>
          Take over {to}
          <span className="vh">: {title}</span>
        </button>
      </p>
    </form>
  )
}
