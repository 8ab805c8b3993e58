'use client'

import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import type { DutyChoice, PostingForm } from '@/lib/postings/posting-form'
import type { FormAction } from '@/lib/web/action-state'
import { ChangePreview, type ReadAsBefore } from './change-preview'
import { PostingActs } from './posting-acts'
import { PostingChecks, type RoleForChecks } from './posting-checks'
import { PostingFields } from './posting-fields'
import { usePostingForm } from './use-posting-form'

export interface PostingEditorProps {
  postingId: number
  initial: PostingForm
  /** The role whose responsibilities are offered: the form is read by the same list. */
  choicesOf: string
  revision: number
  choices: DutyChoice[]
  roles: RoleForChecks[]
  countries: { value: string; text: string }[]
  currencies: string[]
  save: FormAction
  /** The moment of rendering, ISO: passed in, so that server and browser agree. */
  nowIso: string
  /** How readers see it as it is saved; null for a draft, which has none. */
  published: ReadAsBefore | null
  /** What stands beside the form. */
  side: ReactNode
  /** What stands above the form. */
  notice: ReactNode
}

/** Writing a posting: one page, a draft is saved as often as one likes, and nothing is public without a press that says so. */
export function PostingEditor({
  postingId,
  initial,
  choicesOf,
  revision,
  choices,
  roles,
  countries,
  currencies,
  save,
  nowIso,
  published,
  side,
  notice,
}: PostingEditorProps) {
  const now = new Date(nowIso)
  const form = usePostingForm({ postingId, revision, initial, choices, save, now })
  const { values, problems, state, pending, summary } = form
  const controls = Object.fromEntries([...Object.keys(initial), 'ownDuties'].map((name) => [name, name]))
  const held = { postingId, choicesOf, revision: form.revision }
  if (published && state.ok === true && state.values?.intent === 'preview')
    return (
      <ChangePreview
        published={published}
        sent={state.values}
        choices={choices}
        roles={roles}
        now={now}
        send={form.send}
        submit={form.submit}
        pending={pending}
      />
    )
  return (
    <section className="sec">
      <div className="side">{side}</div>
      <div className="main">
        {notice}
        <div className="two-up">
          {/* noValidate: the sentences beside the fields say more than a browser's bubble. */}
          <form id="posting-form" action={form.send} onSubmit={form.submit} noValidate aria-label="Posting">
            {summary ? (
              <ErrorSummary message={summary.message} fields={problems} controls={controls} answer={summary.answer} />
            ) : null}
            {form.isRestored ? (
              <p className="banner" role="status">
                What you had typed here is back. It is not saved yet.{' '}
                <button className="btn sm" type="button" onClick={form.dropRestored}>
                  Go back to what is saved
                </button>
              </p>
            ) : null}
            <input type="hidden" name="postingId" value={held.postingId} />
            <input type="hidden" name="revision" value={held.revision} />
            <input type="hidden" name="choicesOf" value={held.choicesOf} />
            <input type="hidden" {...form.field('language')} />
            <PostingFields
              field={form.field}
              box={form.box}
              problems={problems}
              values={values}
              choices={choices}
              roles={roles}
              countries={countries}
              currencies={currencies}
            />
            <PostingActs
              isPublished={published !== null}
              isUnsaved={form.isUnsaved}
              message={(state.ok === true && state.message) || ''}
              pending={pending}
            />
          </form>
          <PostingChecks values={values} choices={choices} roles={roles} now={now} />
        </div>
      </div>
    </section>
  )
}
