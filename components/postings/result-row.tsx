import { NavLink } from '@/components/ui/nav-link'
import { agoText, countryName, payText, untilText } from '@/lib/format'
import { jobPath } from '@/lib/paths'
import { seniorityLabels, workModeLabels } from '@/lib/postings/labels'
import { awayText } from '@/lib/search/labels'
import type { FoundJob } from '@/lib/search/search-jobs'

export interface RowRole {
  title: string
  grade: number
}

function place({ city, country }: FoundJob) {
  const name = countryName(country)
  if (!city || city === name) return name
  return country === 'GB' ? city : `${city}, ${name}`
}

/** One job of a list, as text: what it is, where, what it pays, and the two duties that answer the search best. */
export function ResultRow({ job, role, now }: { job: FoundJob; role: RowRole | null; now: Date }) {
  const pay = payText(job.pay)
  const closes = job.closesAt && untilText(job.closesAt, now)
  const level = role ? `${role.title}, grade ${role.grade}` : job.seniority && seniorityLabels[job.seniority]
  return (
    <article className="res">
      <div>
        <h3>
          <NavLink href={jobPath(job)}>{job.title}</NavLink>
        </h3>
        <p className="who">
          {job.organisation.name} · {place(job)} · <span className="nb">{workModeLabels[job.workMode]}</span>
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
        <time className="faint nb" dateTime={job.publishedAt.toISOString()}>
          Posted {agoText(job.publishedAt, now)}
        </time>
        {job.closesAt && closes && (
          <time className="faint nb" dateTime={job.closesAt.toISOString()}>
            Closes {closes}
          </time>
        )}
      </div>
    </article>
  )
}
