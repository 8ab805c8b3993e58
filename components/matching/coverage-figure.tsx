import type { DutyFinding } from '@/lib/matching/explain'
import type { Coverage } from '@/lib/matching/score'

/** The number, last: one bar cut by the duties' weights, so that it can be checked by counting. */
export function CoverageFigure({ coverage, findings }: { coverage: Coverage; findings: readonly DutyFinding[] }) {
  const { percent, reach, evidenced, possible, duties } = coverage
  if (percent === null || reach === null) return <p>This role has no duties in the framework, so there is no score.</p>
  const total = findings.reduce((sum, { weight }) => sum + weight, 0)
  let at = 0
  return (
    <figure>
      <figcaption>
        <span className="t">
          {evidenced} of {duties} duties, {percent} of 100 by weight
          {possible ? `; ${reach} if you confirm what is possible` : ''}
        </span>
        <span className="d">
          Weighted coverage of the role’s duties: core 3, common 2, occasional 1. A possible duty counts nothing until
          you confirm it. It orders lists; it never hides a job or a person.
        </span>
      </figcaption>
      <svg className="cov" aria-hidden="true">
        {findings.map(({ responsibilityId, state, weight }) => {
          const x = at
          at += (100 * weight) / total
          return (
            <rect
              key={responsibilityId}
              className={state}
              x={`${x}%`}
              y="1"
              width={`${(100 * weight) / total}%`}
              height="24"
            />
          )
        })}
      </svg>
    </figure>
  )
}
