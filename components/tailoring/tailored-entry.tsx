import { StateMark } from '@/components/matching/state-mark'
import { LineEditor } from '@/components/resumes/line-editor'
import { entryLine } from '@/lib/resumes/keep/document-parts.shared'
import type { Bullet, Entry } from '@/lib/resumes/model'
import type { CoveredDuty } from '@/lib/tailoring/cover-duties'

/** A post with its lines: which are in, in what order, in what words, and what each speaks for. */
export function TailoredEntry({
  entry,
  leftOut,
  dutiesOf,
  originalIds,
  generation,
  problems,
}: {
  entry: Entry
  leftOut: readonly string[]
  dutiesOf: ReadonlyMap<string, CoveredDuty[]>
  originalIds: readonly string[]
  generation: number
  problems: Record<string, string[]>
}) {
  return (
    <li id={`item.${entry.id}`} tabIndex={-1}>
      <h3>{entryLine(entry)}</h3>
      <ol className="linelist" aria-label={`Lines under ${entryLine(entry)}`}>
        {entry.bullets.map((bullet, index) => (
          <LineEditor
            key={bullet.id}
            bullet={bullet}
            place={index + 1}
            of={entry.bullets.length}
            generation={generation}
            problems={problems[`bullet.${bullet.id}`]}
            canRemove={!originalIds.includes(bullet.id)}
            mark={
              <label className="choose">
                <input type="hidden" name={`choice.${bullet.id}`} value="1" />
                <input
                  key={generation}
                  type="checkbox"
                  name={`in.${bullet.id}`}
                  value="1"
                  defaultChecked={!leftOut.includes(bullet.id)}
                />
                <span className="vh">Include line {index + 1}</span>
              </label>
            }
            note={<LineNote bullet={bullet} duties={dutiesOf.get(bullet.id) ?? []} generation={generation} />}
          />
        ))}
      </ol>
      <button className="btn sm" type="submit" name="act" value={`add-line:${entry.id}`}>
        Add a line
      </button>
    </li>
  )
}

function LineNote({
  bullet,
  duties,
  generation,
}: {
  bullet: Bullet
  duties: readonly CoveredDuty[]
  generation: number
}) {
  return (
    <>
      {bullet.library ? (
        <label className="check own">
          <input type="hidden" name={`asked.${bullet.id}`} value="1" />
          <input
            key={generation}
            type="checkbox"
            name={`confirm.${bullet.id}`}
            value="1"
            defaultChecked={bullet.library.confirmed}
          />
          <span>This began as a line of the framework. It is true of me as it stands now.</span>
        </label>
      ) : null}
      {duties.length > 0 ? (
        <ul className="speaks" aria-label="What this line speaks for">
          {duties.map(({ responsibilityId, name, state }) => (
            <li key={responsibilityId}>
              <StateMark state={state} />
              <span>
                {name}
                {state === 'possible' ? ', possibly' : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
