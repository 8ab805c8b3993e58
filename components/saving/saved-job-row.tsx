import type { ReactNode } from 'react'
import { placeText } from '@/components/postings/place-text'
import { NavLink } from '@/components/ui/nav-link'
import { dateText, momentText, payText, untilText } from '@/lib/format'
import { employerPath, jobPath } from '@/lib/paths'
import { workModeLabels } from '@/lib/postings/labels'
import type { SavedJob } from '@/lib/saving/list-saved-jobs'

/** One saved job: what it is, until when it is open, and the way to take it out. */
export function SavedJobRow({ saved, now, save }: { saved: SavedJob; now: Date; save: ReactNode }) {
  const { job, postingId, closesAt, isOpen, endedAt, savedAt } = saved
  const pay = job && payText(job.pay)
  return (
    <article className="res">
      <div>
        <h3>
          {job ? (
            <NavLink href={jobPath({ id: postingId, title: job.title })}>{job.title}</NavLink>
          ) : (
            'A job that was removed'
          )}
        </h3>
        {job ? (
          <p className="who">
            <NavLink href={employerPath(job.organisation.slug)}>{job.organisation.name}</NavLink> · {placeText(job)} ·{' '}
            <span className="nb">{workModeLabels[job.workMode]}</span>
          </p>
        ) : (
          <p className="who">It broke the rules of this site, and nothing of it is shown any more.</p>
        )}
        <p className="small">
          {isOpen
            ? closesAt
              ? `Closes ${momentText(closesAt)}, ${untilText(closesAt, now) ?? 'now'}`
              : 'No closing date given'
            : `Closed${endedAt ? ` on ${dateText(endedAt)}` : ''}`}
        </p>
      </div>
      <div className="facts-r">
        {job ? <span className={pay ? 'pay' : 'pay none'}>{pay ?? 'Pay not stated'}</span> : null}
        <span className="faint">Saved {dateText(savedAt)}</span>
        {save}
      </div>
    </article>
  )
}
