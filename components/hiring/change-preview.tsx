import { type FormEvent, useEffect, useRef } from 'react'
import { PostingView } from '@/components/postings/posting-view'
import type { PayComparison } from '@/lib/postings/compare-pay'
import type { ShownPosting } from '@/lib/postings/find-shown-posting'
import { type DutyChoice, fromPostingForm } from '@/lib/postings/posting-form'
import { roleShares } from '@/lib/postings/role-shares'
import { postingInputSchema } from '@/lib/postings/schema'
import type { RoleForChecks } from './posting-checks'

/** A public posting as its readers see it now. */
export interface ReadAsBefore {
  posting: ShownPosting
  comparison: PayComparison | null
}

interface ChangePreviewProps {
  published: ReadAsBefore
  /** The form as it was sent, and judged to be fit. */
  sent: Record<string, string>
  choices: DutyChoice[]
  roles: RoleForChecks[]
  now: Date
  send: (form: FormData) => void
  submit: (event: FormEvent<HTMLFormElement>) => void
  pending: boolean
}

/** The page as readers would see it, with nothing saved yet: it carries the form's values on, so it needs no script. */
export function ChangePreview({ published, sent, choices, roles, now, send, submit, pending }: ChangePreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The form gave way to the page: whoever reads by ear or by keyboard goes on at its beginning.
  useEffect(() => heading.current?.focus(), [])
  const read = postingInputSchema.safeParse(fromPostingForm(sent, choices))
  const { intent: _, ...carried } = sent
  const posting: ShownPosting = read.success ? { ...published.posting, ...read.data } : published.posting
  const before = published.posting
  const isComparable =
    posting.roleId === before.roleId &&
    posting.payCurrency === before.payCurrency &&
    posting.payPeriod === before.payPeriod
  const role = roles.find(({ id }) => id === posting.roleId)
  const named = new Set(posting.duties.map((duty) => duty.responsibilityId))
  const acts = (
    <form action={send} onSubmit={submit} className="row" aria-label="The change">
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="btn pri" type="submit" name="intent" value="write" aria-busy={pending}>
        Go on writing
      </button>
      <button className="btn" type="submit" name="intent" value="show" aria-busy={pending}>
        Save and show at once
      </button>
    </form>
  )
  return (
    <>
      <div className="banner mt-4">
        <h2 ref={heading} tabIndex={-1}>
          A preview of the change
        </h2>
        <p>Nothing is saved yet, and readers still see the posting as it was.</p>
      </div>
      <PostingView
        posting={posting}
        role={role ? { id: role.id, title: role.title, grade: role.grade } : null}
        statements={Object.fromEntries(
          choices.filter(({ id }) => named.has(id)).map(({ id, statement }) => [id, statement]),
        )}
        shares={roleShares(roles, posting.duties)}
        comparison={isComparable ? published.comparison : null}
        now={now}
        dock={acts}
      />
    </>
  )
}
