import { NavLink } from '@/components/ui/nav-link'
import type { DutyFinding } from '@/lib/matching/explain'
import { responsibilityPath } from '@/lib/paths'
import { importanceLabels } from '@/lib/postings/labels'
import { MarkedLine } from './marked-line'
import { StateMark } from './state-mark'

const stateWord = { evidenced: 'Evidenced', possible: 'Possible', missing: 'Not evidenced' } as const
const threadClass = { evidenced: 'thread', possible: 'thread poss', missing: 'thread none' } as const

/** The form on the page that carries the résumé for the next answer. */
export const againForm = 'again'

/** One duty tied to the lines that speak for it, or the prompt for a line that could. */
export function DutyThread({ finding }: { finding: DutyFinding }) {
  const { responsibilityId, name, state, evidence, answered } = finding
  return (
    <li id={`d-${responsibilityId}`} tabIndex={-1}>
      <div className={threadClass[state]} data-duty={responsibilityId}>
        <div className="duty">
          <StateMark state={state} />
          <p className="state">
            <span className="vh">{stateWord[state]}: </span>
            <NavLink className="st" href={responsibilityPath(responsibilityId)}>
              {finding.statement}
            </NavLink>
          </p>
          <p className="meta">
            {importanceLabels[finding.importance]} duty, counts {finding.weight}
            {answered ? ' · by your answer' : ''}
          </p>
        </div>
        <ul className="lines">
          {state === 'missing'
            ? null
            : evidence.map(({ line, page, text, deciding }) => (
                <li key={line} data-line={line}>
                  <a className="ln" href={`#l${line}`} aria-label={`Résumé line ${line}`}>
                    {line}
                  </a>
                  <MarkedLine text={text} deciding={deciding} state={state} />
                  <p className="why">
                    {page ? `Page ${page}. ` : ''}Decided by {shares(text, deciding)}
                  </p>
                </li>
              ))}
          {state === 'missing' ? (
            <li>
              <Prompt prompt={finding.prompt} setAside={answered === 'no'} />
            </li>
          ) : null}
          <Ask finding={finding} name={name} />
        </ul>
      </div>
    </li>
  )
}

/** Each deciding word with its share of what decided: the weights are exact, so the shares add up. */
function shares(text: string, deciding: DutyFinding['evidence'][number]['deciding']) {
  const total = deciding.reduce((sum, { weight }) => sum + weight, 0)
  return [...deciding]
    .sort((a, b) => b.weight - a.weight)
    .map(({ start, end, weight }) => `“${text.slice(start, end)}” ${Math.round((100 * weight) / total)} %`)
    .join(', ')
}

/** The framework's example line; its [slots] are what only the person can fill in. */
function Prompt({ prompt, setAside }: { prompt: string; setAside: boolean }) {
  return (
    <div className="prompt">
      <p>
        {setAside
          ? 'You set this aside. If you have done it after all, a line could read:'
          : 'If you have done this, a line could read:'}
      </p>
      <p className="soft">
        {prompt.split(/(\[[^\]]*\])/).map((piece, index) =>
          piece.startsWith('[') ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one fixed sentence
            <span className="slot" key={index}>
              {piece.slice(1, -1)}
            </span>
          ) : (
            piece
          ),
        )}
      </p>
    </div>
  )
}

function Ask({
  finding: { responsibilityId, state, answered, evidence },
  name,
}: {
  finding: DutyFinding
  name: string
}) {
  const buttons =
    answered !== null
      ? [{ say: 'back', text: 'Take my answer back', quiet: true }]
      : state === 'possible'
        ? [
            { say: 'yes', text: 'Yes, I did this', quiet: false },
            { say: 'no', text: 'No, set it aside', quiet: true },
          ]
        : state === 'evidenced'
          ? [{ say: 'no', text: 'Wrong, set it aside', quiet: true }]
          : []
  if (!buttons.length) return null
  return (
    <li className={evidence.length ? 'ask' : 'ask alone'}>
      {buttons.map(({ say, text, quiet }) => (
        <button
          key={say}
          type="submit"
          className={quiet ? 'btn sm quiet' : 'btn sm'}
          form={againForm}
          name="answer"
          value={`${say}:${responsibilityId}`}
          aria-label={`${text}: ${name}`}
        >
          {text}
        </button>
      ))}
    </li>
  )
}
