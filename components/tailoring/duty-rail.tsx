import { StateMark } from '@/components/matching/state-mark'
import { importanceLabels } from '@/lib/framework/labels'
import { entryLine } from '@/lib/resumes/keep/document-parts.shared'
import type { Entry } from '@/lib/resumes/model'
import type { CoveredDuty, DutyCoverage } from '@/lib/tailoring/cover-duties'

const order = ['core', 'common', 'occasional'] as const
const stateWords = { evidenced: 'Evidenced', possible: 'Possible', missing: 'Not evidenced' } as const

/** What is asked for, core first, each with its state; where nothing is shown, a line that could be taken over. */
export function DutyRail({
  coverage,
  entries,
  isSaving,
}: {
  coverage: DutyCoverage
  entries: readonly Entry[]
  isSaving: boolean
}) {
  return (
    <aside className="rail-duties" aria-labelledby="duties">
      <h2 id="duties">What is asked for</h2>
      <p className="count" role="status" aria-busy={isSaving}>
        {coverageSaid(coverage)}
      </p>
      {order.map((importance) => (
        <DutyGroup
          key={importance}
          importance={importance}
          duties={coverage.duties.filter((duty) => duty.importance === importance)}
          entries={entries}
        />
      ))}
    </aside>
  )
}

/** Core duties lie open; the others are folded, since a role has many and few decide. */
function DutyGroup({
  importance,
  duties,
  entries,
}: {
  importance: CoveredDuty['importance']
  duties: readonly CoveredDuty[]
  entries: readonly Entry[]
}) {
  if (duties.length === 0) return null
  const evidenced = duties.filter(({ state }) => state === 'evidenced').length
  return (
    <details className="more group" open={importance === 'core'}>
      <summary>
        {importanceLabels[importance]}: {evidenced} of {duties.length} evidenced
      </summary>
      <ul>
        {duties.map((duty) => (
          <li key={duty.responsibilityId}>
            <StateMark state={duty.state} />
            <div>
              <p className="duty-name">{duty.name}</p>
              <p className="micro faint">
                {stateWords[duty.state]}
                <LineLinks duty={duty} />
              </p>
              {duty.state === 'evidenced' ? null : <Prompt duty={duty} entries={entries} />}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The count before any percentage: it can be checked by looking. */
function coverageSaid({ core, all, percent }: DutyCoverage) {
  if (percent === null) return 'Nothing is asked for that a line could evidence.'
  const first =
    core.of > 0
      ? `${core.evidenced} of ${core.of} core duties evidenced`
      : `${all.evidenced} of ${all.of} duties evidenced`
  return `${first}; ${percent} of 100 by weight over all ${all.of}.`
}

function LineLinks({ duty }: { duty: CoveredDuty }) {
  return duty.bulletIds.map((id, index) => (
    <span key={id}>
      {index === 0 ? ' by ' : ', '}
      <a href={`#item.${id}`}>{index === 0 ? 'this line' : 'this'}</a>
    </span>
  ))
}

function Prompt({ duty, entries }: { duty: CoveredDuty; entries: readonly Entry[] }) {
  const { responsibilityId, prompt, name } = duty
  return (
    <details className="more">
      <summary>
        A line that would show it<span className="vh">: {name}</span>
      </summary>
      <p className="prompt">{prompt}</p>
      {entries.length > 0 ? (
        <>
          <label className="micro" htmlFor={`under.${responsibilityId}`}>
            Put it under
          </label>
          <select className="inp" id={`under.${responsibilityId}`} name={`under.${responsibilityId}`}>
            {entries.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entryLine(entry)}
              </option>
            ))}
          </select>
          <button className="btn sm" type="submit" name="act" value={`prompt:${responsibilityId}`}>
            Use this line<span className="vh"> for {name}</span>
          </button>
        </>
      ) : (
        <p className="micro faint">Add a post to the résumé first: a line stands under one.</p>
      )}
    </details>
  )
}
