import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import type { Plan, PlannedDuty, RisingCompetency } from '@/lib/matching/plan'
import { competencyPath, responsibilityPath } from '@/lib/paths'
import { importanceLabels } from '@/lib/postings/labels'
import { PromptLine } from './prompt-line'
import { ReportSection } from './report-section'
import { StateMark } from './state-mark'
import { stateWord } from './state-word'

const importances = ['core', 'common', 'occasional'] as const

/** The way to a next role: duties to gain, core first, each with the line that it could earn; then the levels that rise. */
export function PlanView({ plan: { from, to, duties, competencies } }: { plan: Plan }) {
  return (
    <>
      {importances.map((importance) => {
        const planned = duties.filter((duty) => duty.importance === importance)
        return planned.length ? (
          <ReportSection
            key={importance}
            id={`to-gain-${importance}`}
            title={`${planned.length} ${importanceLabels[importance]} ${planned.length === 1 ? 'duty' : 'duties'} to gain`}
            note={importance === 'core' ? `What ${to.title} is mainly about.` : undefined}
          >
            <ol className="to-gain">
              {planned.map((duty) => (
                <DutyToGain key={duty.responsibilityId} duty={duty} fromTitle={from.title} />
              ))}
            </ol>
          </ReportSection>
        ) : null
      })}
      <ReportSection
        id="levels-that-rise"
        title="Levels that rise"
        note="Levels that the two profiles ask for. Where you stand is not judged here."
      >
        {competencies.length ? (
          <RisingTable from={from.title} to={to.title} competencies={competencies} />
        ) : (
          <p className="soft">{to.title} asks for no higher level of any competency.</p>
        )}
        <p className="small soft guide">
          The profile of {to.title} says: “{to.experience}”
        </p>
      </ReportSection>
    </>
  )
}

function DutyToGain({ duty, fromTitle }: { duty: PlannedDuty; fromTitle: string }) {
  return (
    <li>
      <p className="state">
        <StateMark state={duty.state} />
        <NavLink className="st" href={responsibilityPath(duty.responsibilityId)}>
          {duty.statement}
        </NavLink>
      </p>
      <p className="small soft">
        {stateWord[duty.state]}
        {duty.state === 'possible' ? ': a line points to it, confirm it in the report' : ''}.{' '}
        {duty.inPresentRole ? `${fromTitle} has this duty too: it can be earned there.` : `New after ${fromTitle}.`}
      </p>
      <PromptLine lead="A line to earn:" prompt={duty.exampleBullet} />
    </li>
  )
}

function RisingTable({
  from,
  to,
  competencies,
}: {
  from: string
  to: string
  competencies: readonly RisingCompetency[]
}) {
  return (
    <table className="tbl rising">
      <caption>
        <span className="t">
          {countWord(competencies.length, 'competency rises', 'competencies rise')} from {from} to {to}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Competency</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">What that looks like</th>
        </tr>
      </thead>
      <tbody>
        {competencies.map((each) => (
          <tr key={each.competencyId}>
            <th scope="row">
              <NavLink className="st" href={competencyPath(each.competencyId)}>
                {each.name}
              </NavLink>
              <span className="faint">{each.importance}</span>
            </th>
            <td className="num" data-l="From level">
              {each.from ?? 'not asked'}
            </td>
            <td className="num" data-l="To level">
              <strong>{each.to}</strong>
            </td>
            <td>{each.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
