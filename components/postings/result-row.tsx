import type { ReactNode } from 'react'
import { NavLink } from '@/components/ui/nav-link'
import { agoText, payText, untilText } from '@/lib/format'
import { employerPath, jobPath } from '@/lib/paths'
import { seniorityLabels, workModeLabels } from '@/lib/postings/labels'
import { awayText } from '@/lib/search/labels'
import type { FoundJob } from '@/lib/search/search-jobs'
import { placeText } from './place-text'

export interface RowRole {
  title: string
  grade: number
}

const dayMs = 86_400_000

/** One job of a list, as text: what it is, where, what it pays, and the two duties that answer the search best. */
export function ResultRow({
  job,
  role,
  now,
  save,
}: {
  job: FoundJob
  role: RowRole | null
  now: Date
  /** The way to keep it, where there is one. */
  save?: ReactNode
}) {
  const pay = payText(job.pay)
  const closes = job.closesAt && untilText(job.closesAt, now)
  const level = [role && `${role.title}, grade ${role.grade}`, job.seniority && seniorityLabels[job.seniority]]
    .filter(Boolean)
    .join(' · ')
  // A change within a day of the first sight of it tells a reader nothing about its age.
  const changedAt = job.changedAt && job.changedAt.getTime() - job.firstSeenAt.getTime() > dayMs ? job.changedAt : null
  return (
    <article className="res">
      <div>
        <h3>
          <NavLink href={jobPath(job)}>{job.title}</NavLink>
        </h3>
        <p className="who">
          <NavLink href={employerPath(job.organisation.slug)}>{job.organisation.name}</NavLink> · {placeText(job)} ·{' '}
          <span className="nb">{workModeLabels[job.workMode]}</span>
          {job.distanceKm !== null && (
            <>
              {' '}
              · <span className="nb">{awayText(job.distanceKm)}</span>
            </>
          )}
        </p>
        {job.lines.length > 0 && (
          <ul className="duties" aria-label={job.duties.length > 0 ? 'Duties' : 'From the text'}>
            {job.lines.map((parts) => {
              const line = parts.map((part) => part.text).join('')
              return (
                <li key={line}>
                  {parts.map((part, index) =>
                    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no other name and never move
                    part.marked ? <mark key={index}>{part.text}</mark> : part.text,
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </div>
      <div className="facts-r">
        {pay ? <span className="pay">{pay}</span> : <span className="pay none">Pay not stated</span>}
        {level && <span>{level}</span>}
        <time className="faint nb" dateTime={job.firstSeenAt.toISOString()}>
          First seen {agoText(job.firstSeenAt, now)}
        </time>
        {changedAt && (
          <time className="faint nb" dateTime={changedAt.toISOString()}>
            Changed {agoText(changedAt, now)}
          </time>
        )}
        {job.closesAt && closes && (
          <time className="faint nb" dateTime={job.closesAt.toISOString()}>
            Closes {closes}
          </time>
        )}
        {save}
      </div>
    </article>
  )
}
