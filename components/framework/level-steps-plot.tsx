import { capital, numberWord, shortTitle, wordList } from '@/lib/framework/labels'
import type { LevelSteps } from '@/lib/framework/level-steps'
import type { LevelNumber } from '@/lib/framework/model'
import { ChartAxis } from './chart-axis'

const shown = 8
/** The middle of each fifth of the track. */
const at = (level: LevelNumber) => level * 20 - 10

function finding({ from, to, rows }: LevelSteps) {
  const most = Math.max(...rows.map((row) => row.to - row.from))
  const count = rows.filter((row) => row.to - row.from === most).length
  return `From ${shortTitle(from.title)} to ${shortTitle(to.title)}, ${numberWord(count)} ${count === 1 ? 'competency climbs' : 'competencies climb'} ${numberWord(most)} ${most === 1 ? 'level' : 'levels'}`
}

/** What has to grow between two roles: an open dot for the level before, a full one for the level after. */
export function LevelStepsPlot({
  steps,
  levels,
  version,
}: {
  steps: LevelSteps
  levels: { level: LevelNumber; name: string }[]
  version: string
}) {
  if (!steps.rows.some((row) => row.to > row.from)) return null
  const [before, after] = [shortTitle(steps.from.title), shortTitle(steps.to.title)]
  const rows = steps.rows.slice(0, shown)
  const fresh = steps.fresh.map(({ name }) => name)
  return (
    <div className="level-steps">
      <table className="plot stackable db">
        <caption>
          <span className="t">{finding(steps)}</span>
          <span className="d">
            Level in the competencies that both roles need, from 1 to 5.{' '}
            {fresh.length > 0 && fresh.length <= 4
              ? `New at this step: ${wordList(fresh)}. `
              : fresh.length > 4
                ? `${capital(numberWord(fresh.length))} more are new at this step. `
                : ''}
            <span className="key">
              <i>
                <svg aria-hidden="true">
                  <circle className="d-mute" cx="50%" cy="50%" r="5" />
                </svg>
                {before}
              </i>
              <i>
                <svg aria-hidden="true">
                  <circle className="d-focus" cx="50%" cy="50%" r="5.5" />
                </svg>
                {after}
              </i>
            </span>
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col" className="c-name">
              Competency
            </th>
            <th scope="col">
              <span className="vh">Level</span>
              <ChartAxis
                marks={levels.map(({ level, name }) => ({ at: at(level), text: String(level), more: name }))}
              />
            </th>
            <th scope="col" className="r c-level">
              Before
            </th>
            <th scope="col" className="r c-level">
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td className="g">
                <svg aria-hidden="true">
                  {levels.map(({ level }) => (
                    <line key={level} className="gr" x1={`${at(level)}%`} x2={`${at(level)}%`} y1="0" y2="24" />
                  ))}
                  <line className="ax" x1="0" x2="100%" y1="12" y2="12" />
                  <line className="l-focus" x1={`${at(row.from)}%`} x2={`${at(row.to)}%`} y1="12" y2="12" />
                  <circle className="d-mute" cx={`${at(row.from)}%`} cy="12" r="5.5" />
                  <circle className="d-focus" cx={`${at(row.to)}%`} cy="12" r="6" />
                </svg>
              </td>
              <td className="r" data-l="Before">
                {row.from}
              </td>
              <td className="r" data-l="After">
                {row.to}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="src">
        {steps.rows.length > shown
          ? `The ${numberWord(shown)} largest differences of ${steps.shared} shared competencies.`
          : `All differences in ${steps.shared} shared competencies.`}{' '}
        Framework {version}.
      </p>
    </div>
  )
}
