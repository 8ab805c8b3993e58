import { momentText } from '@/lib/format'
import type { findReportedPosting } from '@/lib/moderation/find-reported-posting'
import { reportOutcomeLabels, reportReasonLabels } from '@/lib/moderation/labels'

type Report = Awaited<ReturnType<typeof findReportedPosting>>['reports'][number]

/** One report: what is said, when, and how it was settled. Who said it is not shown, only whether they have an account. */
export function ReportItem({ report }: { report: Report }) {
  const { reason, text, createdAt, hasAccount, outcome, note, settledAt } = report
  return (
    <li>
      <h3>{reportReasonLabels[reason]}</h3>
      {text ? <p className="said">{text}</p> : null}
      <p className="small faint">
        {momentText(createdAt)}, {hasAccount ? 'from somebody with an account' : 'without an account'}
      </p>
      {outcome && settledAt ? (
        <p className="small">
          {reportOutcomeLabels[outcome]}, {momentText(settledAt)}
          {note ? `: ${note}` : ''}
        </p>
      ) : null}
    </li>
  )
}
