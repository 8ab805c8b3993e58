import { NavLink } from '@/components/ui/nav-link'
import type { DutyFinding } from '@/lib/matching/explain'
import { responsibilityPath } from '@/lib/paths'
import { importanceLabels } from '@/lib/postings/labels'
import { AnswerButton } from './answer-button'
import { EvidenceLine } from './evidence-line'
import { PromptLine } from './prompt-line'
import { StateMark } from './state-mark'
import { stateWord } from './state-word'

const threadClass = { evidenced: 'thread', possible: 'thread poss', missing: 'thread none' } as const
const bandSaid = {
  evidenced: 'a line shows it being done',
  possible: 'the words point to it and stop short',
  missing: 'no line shows it',
} as const

/** One duty tied to the lines that speak for it, or the prompt for a line that could. */
export function DutyThread({ finding }: { finding: DutyFinding }) {
  const { responsibilityId, name, state, evidence, answered, setAside } = finding
  return (
    <li id={`d-${responsibilityId}`} tabIndex={-1}>
      <div className={threadClass[state]} data-duty={responsibilityId}>
        <div className="duty">
          <StateMark state={state} />
          <p className="state">
            <NavLink className="st" href={responsibilityPath(responsibilityId)}>
              {finding.statement}
            </NavLink>
          </p>
          <p className="meta">
            {stateWord[state]}: {said(finding)}
            <br />
            {importanceLabels[finding.importance]} duty, counts {finding.weight}
          </p>
        </div>
        <ul className="lines">
          {evidence.map((each, index) => (
            <EvidenceLine key={each.line} finding={finding} evidence={each} first={index === 0} />
          ))}
          {state === 'missing' ? (
            <li>
              <PromptLine
                lead={
                  answered === 'no' || setAside.length
                    ? 'You set this aside. If you have done it after all, a line could read:'
                    : 'If you have done this, a line could read:'
                }
                prompt={finding.prompt}
              />
            </li>
          ) : null}
          {setAside.map(({ line }) => (
            <li key={line} className="ask">
              <span className="small faint">Line {line} set aside by you</span>
              <AnswerButton
                say="back"
                about={`${line}:${responsibilityId}`}
                text="Take it back"
                of={`line ${line}, ${name}`}
              />
            </li>
          ))}
          <WholeDuty finding={finding} />
        </ul>
      </div>
    </li>
  )
}

function said({ state, answered, evidence }: DutyFinding) {
  if (answered) return 'by your answer'
  return state === 'evidenced' && evidence[0]?.confirmed ? 'you said that a line shows it' : bandSaid[state]
}

/** A duty that several lines speak for can be set aside at once. */
function WholeDuty({ finding: { responsibilityId, name, answered, evidence } }: { finding: DutyFinding }) {
  if (answered === null && evidence.length < 2) return null
  return (
    <li className="ask">
      {answered === null ? (
        <AnswerButton say="no" about={responsibilityId} text="None of these lines shows it" of={name} />
      ) : (
        <AnswerButton say="back" about={responsibilityId} text="Take my answer back" of={name} />
      )}
    </li>
  )
}
