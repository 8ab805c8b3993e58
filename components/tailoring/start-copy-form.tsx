'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { FormAction } from '@/lib/web/action-state'

/** What the copy is for: a role of the framework, or a job by its number. */
export function StartCopyForm({
  resumeId,
  roles,
  chosenRole,
  job,
  jobHint,
  start,
}: {
  resumeId: string
  roles: readonly { id: string; title: string; purpose: string; grade: number }[]
  chosenRole: string | undefined
  /** The job that the person came from. */
  job: { id: number; title: string; by: string } | null
  jobHint: ReactNode
  start: FormAction
}) {
  const [state, send, pending] = useActionState(start, { ok: null })
  return (
    <form action={send} className="stack-l">
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <input type="hidden" name="id" value={resumeId} />
      <div className="field">
        <label htmlFor="job">An open job</label>
        <p className="hint" id="job-hint">
          {job ? `${job.title}, ${job.by}. Empty the field to choose a role instead.` : jobHint}
        </p>
        <input className="inp" id="job" name="job" aria-describedby="job-hint" defaultValue={job?.id ?? ''} />
      </div>
      <fieldset>
        <legend className="flabel">Or a role profile</legend>
        <ul className="role-choices">
          {roles.map(({ id, title, purpose, grade }) => (
            <li key={id}>
              <label className="check">
                <input type="radio" name="roleId" value={id} defaultChecked={id === chosenRole} />
                <span>
                  <strong>{title}</strong> <span className="faint">grade {grade}</span>
                  <span className="small">{purpose}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <button className="btn pri" type="submit" aria-busy={pending}>
        Begin the copy
      </button>
    </form>
  )
}
