import type { DutyFinding } from '@/lib/matching/explain'
import type { Coverage } from '@/lib/matching/score'
import { importanceLabels } from '@/lib/postings/labels'
import { StateMark } from './state-mark'

/** What is shown, counted: the core duties first, before any percentage. The marks are the count again, one for each duty. */
export function DutiesCounted({ coverage, findings }: { coverage: Coverage; findings: readonly DutyFinding[] }) {
  return (
    <dl className="counted">
      {coverage.byImportance.map(({ importance, evidenced, possible, duties }) => (
        <div key={importance} className={importance === 'core' ? 'first' : undefined}>
          <dt>
            <strong className="num">
              {evidenced} of {duties}
            </strong>{' '}
            {importanceLabels[importance]} {duties === 1 ? 'duty' : 'duties'} evidenced
            {possible ? <span className="faint">, {possible} more possible</span> : null}
          </dt>
          <dd aria-hidden="true">
            {(['evidenced', 'possible', 'missing'] as const).flatMap((state) =>
              findings
                .filter((finding) => finding.importance === importance && finding.state === state)
                .map(({ responsibilityId }) => <StateMark key={responsibilityId} state={state} />),
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
