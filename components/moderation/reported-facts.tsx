import { Fact } from '@/components/postings/fact'
import { NavLink } from '@/components/ui/nav-link'
import { dateText, momentText } from '@/lib/format'
import type { findReportedPosting } from '@/lib/moderation/find-reported-posting'
import { employerPath, jobPath } from '@/lib/paths'
import { closeReasonLabels } from '@/lib/postings/labels'

type Reported = Awaited<ReturnType<typeof findReportedPosting>>['posting']

function stateText({ isPublic, status, closedAt, closeReason }: Reported) {
  if (isPublic) return 'Open'
  if (status === 'closed' && closedAt && closeReason)
    return `${closeReasonLabels[closeReason]}, ${momentText(closedAt)}`
  return 'No longer open'
}

/** What an operator needs to see of a posting beside what is said about it. */
export function ReportedFacts({ posting }: { posting: Reported }) {
  const { id, title, organisation, publishedAt, closesAt, applyUrl, applyEmail, importSource, description } = posting
  return (
    <>
      <dl className="facts list">
        <Fact term="Employer">
          <NavLink href={employerPath(organisation.slug)}>{organisation.name}</NavLink>
        </Fact>
        <Fact term="State">{stateText(posting)}</Fact>
        {publishedAt ? <Fact term="Published">{dateText(publishedAt)}</Fact> : null}
        {closesAt ? <Fact term="Closes">{momentText(closesAt)}</Fact> : null}
        <Fact term="Source">{importSource ? `Imported from ${importSource}` : 'Written on this site'}</Fact>
        {applyEmail ? <Fact term="Applications">{applyEmail}</Fact> : null}
        {applyUrl ? <Fact term="Applications">{applyUrl}</Fact> : null}
      </dl>
      <p className="reported-text">{description.slice(0, 2000)}</p>
      {posting.isPublic ? (
        <p>
          <NavLink href={jobPath({ id, title })}>See the whole posting</NavLink>
        </p>
      ) : null}
    </>
  )
}
