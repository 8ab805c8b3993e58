import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import type { CareerMap, CareerStep } from '@/lib/framework/career-map'
import { compareRolesPath, rolePath } from '@/lib/paths'

const width = 960
const laneHeight = 92
const top = 74
const side = 64

type Role = CareerMap['roles'][number]

/** Long titles break once, near the middle, so that neighbours keep clear of each other. */
function lines(title: string): string[] {
  const words = title.split(' ')
  if (title.length < 12 || words.length < 2) return [title]
  const splits = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
  const longest = (pair: string[]) => Math.max(...pair.map((line) => line.length))
  return splits.toSorted((a, b) => longest(a) - longest(b))[0] ?? [title]
}

/**
 * Roles from left to right by grade, joined where one leads to another. Under 896 px, and for those who hear the page, the
 * list says the same. `open` counts the openings by role id.
 */
export function CareerMapFigure({ map, open = {} }: { map: CareerMap; open?: Readonly<Record<string, number>> }) {
  const first = map.grades[0] ?? 0
  const last = map.grades.at(-1) ?? 1
  const x = (grade: number) => Math.round(side + ((width - 2 * side) * (grade - first)) / Math.max(1, last - first))
  const y = ({ lane }: Role) => top + lane * laneHeight
  const height = top + map.lanes * laneHeight
  const byId = new Map(map.roles.map((role) => [role.id, role]))
  return (
    <figure>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing */}
      <svg className="cmap" viewBox={`0 0 ${width} ${height}`} role="group" aria-label="Career map">
        {map.grades.map((grade) => (
          <g key={grade}>
            <line className="gl" x1={x(grade)} x2={x(grade)} y1="26" y2={height - 26} />
            <text className="g" x={x(grade)} y={height - 6}>
              {grade}
            </text>
          </g>
        ))}
        <text className="g gt" x="0" y="14">
          Grade {first}, first rung
        </text>
        <text className="g ge" x={width} y="14">
          Grade {last}, whole enterprise
        </text>
        {map.roles.flatMap((role, from) =>
          role.leadsTo.map((step) => {
            const next = byId.get(step.id)
            if (!next) return null
            const [x1, y1, x2, y2] = [x(role.grade), y(role), x(next.grade), y(next)]
            const bend = (x2 - x1) * 0.45
            return (
              <path
                key={`${role.id} ${step.id}`}
                className={`ed f-${from}`}
                d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
              >
                <title>{`From ${role.shortTitle} to ${step.title}: ${gainText(step)}`}</title>
              </path>
            )
          }),
        )}
        {map.roles.map((role, at) => {
          const label = lines(role.shortTitle)
          // Lines come to the lowest row from above, so its labels hang below the dot.
          const below = role.lane === map.lanes - 1
          const start = below ? y(role) + 30 : y(role) - 16 - (label.length - 1) * 18
          const after = below ? y(role) + 30 + label.length * 18 : y(role) + 24
          return (
            <NavLink key={role.id} href={rolePath(role.id)} className={`nd n-${at}`}>
              <circle className="hit" cx={x(role.grade)} cy={y(role)} r="26" />
              <circle className="dot" cx={x(role.grade)} cy={y(role)} r="7" />
              <text className="nm">
                {label.map((line, row) => (
                  <tspan key={line} x={x(role.grade)} y={start + row * 18}>
                    {line}
                    {row < label.length - 1 ? ' ' : ''}
                  </tspan>
                ))}
              </text>
              {open[role.id] ? (
                <text className="oc" x={x(role.grade)} y={after}>
                  {` ${open[role.id]} open`}
                </text>
              ) : null}
            </NavLink>
          )
        })}
      </svg>
    </figure>
  )
}

const gainText = ({ duties, levels }: CareerStep) =>
  duties + levels === 0
    ? 'nothing new to gain'
    : `${[duties > 0 && countWord(duties, 'duty', 'duties'), levels > 0 && countWord(levels, 'level')].filter(Boolean).join(' and ')} to gain`

/**
 * The same as a list by grade: the map on a small screen, and its text everywhere.
 * @param props.withGains whether each way on says what is to be gained, and leads to it
 */
export function CareerList({
  map,
  open = {},
  withGains = false,
}: {
  map: CareerMap
  open?: Readonly<Record<string, number>>
  withGains?: boolean
}) {
  return (
    <ol className="maplist">
      {map.roles.map(({ id, title, grade, purpose, leadsTo }) => (
        <li key={id}>
          <span className="gr num">
            <span className="vh">Grade </span>
            {grade}
          </span>
          <div>
            <NavLink href={rolePath(id)}>{title}</NavLink>
            <p className="small soft">{purpose}</p>
            {withGains && leadsTo.length > 0 ? (
              <>
                <p className="micro faint onto">Leads to</p>
                <ul className="onward">
                  {leadsTo.map((step) => (
                    <li key={step.id}>
                      <NavLink href={compareRolesPath([id, step.id])}>
                        <span className="vh">From {title} to </span>
                        {step.title}
                      </NavLink>
                      <span className="faint">, {gainText(step)}</span>
                    </li>
                  ))}
                </ul>
              </>
            ) : (
              <p className="micro faint">
                {leadsTo.length > 0
                  ? `Leads to ${leadsTo.map((next) => next.title).join(', ')}`
                  : 'The top of the framework'}
              </p>
            )}
          </div>
          <span className="num small faint nb">{open[id] ? `${open[id]} open` : ''}</span>
        </li>
      ))}
    </ol>
  )
}
