'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { LongTextField } from '@/components/forms/long-text-field'
import { NavLink } from '@/components/ui/nav-link'
import type { FormAction } from '@/lib/web/action-state'

interface Said {
  id: string
  who: string
  when: string
  text: string
}

export interface Thread extends Said {
  /** What it is about, with its page; null on the page itself, and for the draft as a whole. */
  about: { href: string; name: string } | null
  /** Who dealt with it; null: it is open. */
  resolvedBy: string | null
  answers: Said[]
}

/** What editors say to each other: about an entry on its page, about everything on the page of the review. */
export function CommentThreads({
  draftId,
  place,
  threads,
  say,
  settle,
}: {
  draftId: string
  /** The entry that a new comment is about; null: the draft as a whole. */
  place: { collection: string; id: string } | null
  threads: readonly Thread[]
  say: FormAction
  settle: FormAction
}) {
  return (
    <section className="formsec comments" aria-labelledby="comments">
      <h2 id="comments">Comments</h2>
      {threads.length === 0 ? <p className="soft">Nobody has said anything yet.</p> : null}
      <ol className="threads-of">
        {threads.map((thread) => (
          <li key={thread.id} className={thread.resolvedBy ? 'done' : undefined}>
            {thread.about ? (
              <p className="small">
                About <NavLink href={thread.about.href}>{thread.about.name}</NavLink>
              </p>
            ) : null}
            <Words {...thread} />
            {thread.answers.map((answer) => (
              <div key={answer.id} className="answer">
                <Words {...answer} />
              </div>
            ))}
            <SettleForm thread={thread} settle={settle} />
            {thread.resolvedBy ? null : (
              <details className="more">
                <summary>
                  Answer<span className="vh">: {thread.text.slice(0, 60)}</span>
                </summary>
                <SayForm draftId={draftId} place={null} answersId={thread.id} say={say} />
              </details>
            )}
          </li>
        ))}
      </ol>
      <SayForm draftId={draftId} place={place} answersId="" say={say} />
    </section>
  )
}

function Words({ who, when, text }: Said) {
  return (
    <>
      <p>
        <b>{who}</b> <span className="small soft">{when}</span>
      </p>
      <p className="said">{text}</p>
    </>
  )
}

function SettleForm({ thread, settle }: { thread: Thread; settle: FormAction }) {
  const [state, send, pending] = useActionState(settle, { ok: null })
  const { id, resolvedBy, text } = thread
  return (
    <form action={send} className="row">
      {state.ok === false ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <input type="hidden" name="commentId" value={id} />
      {resolvedBy ? <span className="small soft">Dealt with by {resolvedBy}.</span> : null}
      <button
        className="btn sm quiet"
        type="submit"
        name="resolved"
        value={resolvedBy ? 'no' : 'yes'}
        aria-busy={pending}
      >
        {resolvedBy ? 'Open again' : 'Mark as dealt with'}
        <span className="vh">: {text.slice(0, 60)}</span>
      </button>
    </form>
  )
}

function SayForm({
  draftId,
  place,
  answersId,
  say,
}: {
  draftId: string
  place: { collection: string; id: string } | null
  answersId: string
  say: FormAction
}) {
  const [state, send, pending] = useActionState(say, { ok: null })
  const id = `comment-${answersId || 'new'}`
  return (
    <form action={send} className="say" noValidate>
      {state.ok === false ? (
        <ErrorSummary message={state.message} fields={state.fields} controls={{ text: id }} />
      ) : null}
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="collection" value={place?.collection ?? ''} />
      <input type="hidden" name="entryId" value={place?.id ?? ''} />
      <input type="hidden" name="answersId" value={answersId} />
      <LongTextField
        id={id}
        name="text"
        label={answersId ? 'Your answer' : 'A new comment'}
        rows={3}
        problems={state.ok === false ? state.fields.text : undefined}
      />
      <button className="btn" type="submit" aria-busy={pending}>
        {answersId ? 'Answer' : 'Comment'}
      </button>
    </form>
  )
}
