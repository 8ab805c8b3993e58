'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { LongTextField } from '@/components/forms/long-text-field'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/web/action-state'

/** The number and the change log, drafted from the changes and open to be put better; then the last step. */
export function PublishForm({
  draftId,
  revision,
  version,
  changeLog,
  hindrance,
  publish,
}: {
  draftId: string
  revision: number
  version: string
  changeLog: string
  /** Why it cannot be published as it stands; null when it can. */
  hindrance: string | null
  publish: FormAction
}) {
  const [state, send, pending] = useActionState(publish, { ok: null })
  const problems = state.ok === false ? state.fields : {}
  const typed = state.ok === false ? state.values : undefined
  return (
    <form action={send} className="publish-form" noValidate>
      {state.ok === false ? (
        <ErrorSummary
          message={state.message}
          fields={state.fields}
          controls={{ version: 'version', changeLog: 'changeLog' }}
        />
      ) : null}
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="revision" value={revision} />
      <TextField
        id="version"
        name="version"
        label="Version number"
        hint={`The changes ask for ${version} or higher.`}
        defaultValue={typed?.version ?? version}
        problems={problems.version}
        autoComplete="off"
      />
      <LongTextField
        id="changeLog"
        name="changeLog"
        label="Change log"
        hint="Drafted from the changes. Say why, for those who rely on the version before."
        rows={12}
        defaultValue={typed?.changeLog ?? changeLog}
        problems={problems.changeLog}
      />
      <p className="row mt-4">
        <button
          className="btn pri"
          type="submit"
          aria-busy={pending}
          disabled={hindrance !== null}
          aria-describedby={hindrance ? 'hindrance' : undefined}
        >
          Publish
        </button>
        {hindrance ? (
          <span className="small soft" id="hindrance">
            {hindrance}
          </span>
        ) : null}
      </p>
    </form>
  )
}
