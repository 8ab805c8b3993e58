import type { ReactNode } from 'react'
import { NavLink } from '@/components/ui/nav-link'
import { dateText, momentText } from '@/lib/format'
import { closePostingPath, jobPath, previewPostingPath, rolePath } from '@/lib/paths'
import { closeReasonLabels } from '@/lib/postings/labels'
import type { loadEditablePosting } from '@/lib/postings/load-editable-posting'

interface PostingSideProps {
  posting: Awaited<ReturnType<typeof loadEditablePosting>>
  role: { id: string; title: string } | null
  /** Published, and past its closing time. */
  isOver: boolean
  isOperator: boolean
  /** Whether the title stands here: not where the posting itself stands below. */
  isNamed: boolean
  /** What else can be done with it. */
  children: ReactNode
}

/** How a posting stands: whose it is, in what state, and where its other pages are. */
export function PostingSide({ posting, role, isOver, isOperator, isNamed, children }: PostingSideProps) {
  const { id, status, publishedAt, closedAt, closeReason, input } = posting
  const isPublic = status === 'published' && !isOver
  return (
    <>
      {isNamed ? <h1 className="named">{input.title}</h1> : null}
      <p className="note">
        {posting.organisation.name}
        {role ? (
          <>
            , from the <NavLink href={rolePath(role.id)}>{role.title} profile</NavLink>
            {posting.frameworkVersion ? `, framework ${posting.frameworkVersion}` : ''}
          </>
        ) : null}
      </p>
      <p className="note">
        {status === 'draft' ? `Draft, saved ${momentText(posting.updatedAt)}` : null}
        {status === 'published' && publishedAt
          ? `${isOver ? 'Expired' : 'Public'}, published ${dateText(publishedAt)}`
          : null}
        {status === 'closed' && closedAt && closeReason
          ? `Closed ${dateText(closedAt)}. ${closeReasonLabels[closeReason]}.`
          : null}
      </p>
      {isOver && !isOperator ? (
        <p className="note">Set a later closing date and save to make it public again.</p>
      ) : null}
      <ul className="side-links">
        {isPublic ? (
          <li>
            <NavLink href={jobPath({ id, title: input.title })}>See it as candidates do</NavLink>
          </li>
        ) : null}
        {status === 'draft' ? (
          <li>
            <NavLink href={previewPostingPath(id)}>Preview what is saved</NavLink>
          </li>
        ) : null}
        {status === 'published' ? (
          <li>
            <NavLink href={closePostingPath(id)}>Close this posting</NavLink>
          </li>
        ) : null}
      </ul>
      {children}
    </>
  )
}
