import { NavLink } from '@/components/ui/nav-link'
import { countWord, momentText } from '@/lib/format'
import { reportReasonLabels } from '@/lib/moderation/labels'
import type { ReportedPosting } from '@/lib/moderation/list-reported-postings'
import { reportedPostingPath } from '@/lib/paths'

/** The postings that were reported, one row for each. */
export function ReportedList({ postings, show }: { postings: ReportedPosting[]; show: 'open' | 'settled' }) {
  return (
    <table className="tbl">
      <caption>
        <span className="t">
          {countWord(postings.length, 'posting')} with {show} reports
        </span>
        <span className="d">
          {show === 'open' ? 'The most reports first' : 'Last settled first'}
          {postings.length === 100 ? ', the first 100' : ''}.
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Posting</th>
          <th scope="col">Reports</th>
          <th scope="col">What is said</th>
          <th scope="col">{show === 'open' ? 'Last reported' : 'Last settled'}</th>
        </tr>
      </thead>
      <tbody>
        {postings.map(({ postingId, title, organisationName, isOpenJob, reports, reasons, lastAt }) => (
          <tr key={postingId}>
            <th scope="row">
              <NavLink href={reportedPostingPath(postingId)}>{title}</NavLink>{' '}
              <span className="faint">
                {organisationName}, {isOpenJob ? 'open' : 'no longer open'}
              </span>
            </th>
            <td>{reports}</td>
            <td>{reasons.map((reason) => reportReasonLabels[reason]).join('; ')}</td>
            <td>{momentText(lastAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
