import type { ReactNode } from 'react'
import { NavLink } from '@/components/ui/nav-link'
import { dateText } from '@/lib/format'
import { employerPath, jobsPath } from '@/lib/paths'
import type { ClosedNotice } from '@/lib/postings/find-shown-posting'
import { closeReasonLabels } from '@/lib/postings/labels'
import { Fact } from './fact'

/** What is left of a job that is over: which it was, since when, and where to go on. No way to apply. */
export function ClosedPosting({ notice, similar }: { notice: ClosedNotice; similar: ReactNode }) {
  const { title, organisation, publishedAt, closedAt, reason, roleId } = notice
  return (
    <>
      <section className="sec">
        <div className="side">
          <h1>This job is closed</h1>
        </div>
        <div className="main stack-l">
          <dl className="facts three">
            <Fact term="Job">{title}</Fact>
            <Fact term="Employer">
              <NavLink href={employerPath(organisation.slug)}>{organisation.name}</NavLink>
            </Fact>
            {publishedAt ? <Fact term="Published">{dateText(publishedAt)}</Fact> : null}
            <Fact term="Closed">{dateText(closedAt)}</Fact>
            <Fact term="Why">{reason === 'expired' ? 'The closing date passed' : closeReasonLabels[reason]}</Fact>
          </dl>
          <p className="row">
            <NavLink className="btn pri" href={roleId ? `${jobsPath}?role=${encodeURIComponent(roleId)}` : jobsPath}>
              {roleId ? 'Open jobs in the same role' : 'All open jobs'}
            </NavLink>
          </p>
        </div>
      </section>
      {similar ? (
        <section className="sec" aria-labelledby="similar">
          <div className="side">
            <h2 id="similar">Similar jobs that are open</h2>
          </div>
          <div className="main">{similar}</div>
        </section>
      ) : null}
    </>
  )
}
