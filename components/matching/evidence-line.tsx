import type { DutyFinding, Evidence } from '@/lib/matching/explain'
import { AnswerButton } from './answer-button'
import { MarkedLine } from './marked-line'

export interface EvidenceLineProps {
  finding: DutyFinding
  evidence: Evidence
  /** The surest line of the duty says everything; the others fold it away. */
  first: boolean
}

/** One line of the résumé that speaks for a duty: which words decided, what is closest, what would change it. */
export function EvidenceLine({ finding, evidence, first }: EvidenceLineProps) {
  const { line, text, deciding, band, confirmed } = evidence
  const about = `${line}:${finding.responsibilityId}`
  const of = `line ${line}, ${finding.name}`
  const reasons = <Reasons finding={finding} evidence={evidence} first={first} />
  return (
    <li data-line={line}>
      <a className="ln" href={`#l${line}`} aria-label={`Résumé line ${line}`}>
        {line}
      </a>
      <MarkedLine text={text} deciding={deciding} state={band} />
      {first ? (
        reasons
      ) : (
        <details className="more">
          <summary>
            Why<span className="vh"> line {line} speaks for it</span>
          </summary>
          {reasons}
        </details>
      )}
      <p className="says">
        {confirmed ? (
          <AnswerButton say="back" about={about} text="Take back: this line shows it" of={of} />
        ) : band === 'possible' ? (
          <>
            <AnswerButton say="yes" about={about} text="Yes, this line shows it" of={of} />
            <AnswerButton say="no" about={about} text="No, it does not" of={of} />
          </>
        ) : (
          <AnswerButton say="no" about={about} text="This line does not show it" of={of} />
        )}
      </p>
    </li>
  )
}

function Reasons({ finding, evidence, first }: EvidenceLineProps) {
  const { text, page, deciding, closest } = evidence
  return (
    <dl className="reasons">
      <div>
        <dt>Decided by</dt>
        <dd>
          {shares(text, deciding)}
          {page ? `, page ${page}` : ''}
        </dd>
      </div>
      {closest ? (
        <div>
          <dt>Closest</dt>
          <dd>
            “{closest.text}”, {closest.from === 'framework' ? 'words of the framework' : 'an example line'}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>Would change it</dt>
        <dd>{change(finding, evidence, first)}</dd>
      </div>
    </dl>
  )
}

/** Each deciding word with its share of what decided: the weights are exact, so the shares add up. */
function shares(text: string, deciding: Evidence['deciding']) {
  const total = deciding.reduce((sum, { weight }) => sum + weight, 0)
  return [...deciding]
    .sort((a, b) => b.weight - a.weight)
    .map(({ start, end, weight }) => `“${text.slice(start, end)}” ${Math.round((100 * weight) / total)} %`)
    .join(', ')
}

const quoted = (words: readonly string[], joiner: string) => {
  const all = words.map((word) => `“${word}”`)
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} ${joiner} ${all.at(-1)}` : (all[0] ?? '')
}

function change({ settling }: DutyFinding, { band, confirmed, tipping }: Evidence, first: boolean) {
  if (confirmed) return 'You said that this line shows it. Take that back, and its words decide again.'
  if (band === 'evidenced')
    return tipping
      ? `Without ${quoted(tipping.words, 'and')} it would be ${tipping.becomes === 'possible' ? 'possible only' : 'no evidence'}.`
      : 'Nothing small: its other words would carry it.'
  return first && settling.length
    ? `Your yes. Or, if it is true, a line that also names ${quoted(settling, 'or')}: lines that read as this duty usually do.`
    : 'Your yes, or plainer words for what was done.'
}
