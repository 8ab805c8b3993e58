import { NavLink } from '@/components/ui/nav-link'
import type { LevelNumber } from '@/lib/framework/model'
import type { LadderGroup } from '@/lib/framework/role-profile'
import { competencyPath } from '@/lib/paths'

const step = (at: number, level: LevelNumber) => (at < level ? 's lo' : at === level ? 's at' : 's')

/** Each competency as a ladder of five steps, filled up to the level that the role needs, with what that level means. */
export function LevelLadder({
  title,
  levels,
  groups,
}: {
  title: string
  levels: { level: LevelNumber; name: string }[]
  groups: LadderGroup[]
}) {
  return (
    <table className="tbl ladder">
      <caption>
        <span className="t">{title}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col" className="c-name">
            Competency
          </th>
          {levels.map(({ level, name }) => (
            <th scope="col" className="s" key={level}>
              {level}
              <span className="vh"> {name}</span>
            </th>
          ))}
          <th scope="col" className="desc">
            What that level looks like
          </th>
        </tr>
      </thead>
      {groups.map(({ category, rows }) => (
        <tbody key={category}>
          <tr className="grp">
            <th colSpan={levels.length + 2} scope="rowgroup">
              {category}
            </th>
          </tr>
          {rows.map(({ id, name, level, text }) => (
            <tr key={id}>
              <th scope="row">
                <NavLink className="st" href={competencyPath(id)}>
                  {name}
                </NavLink>
              </th>
              {levels.map((each) => (
                <td key={each.level} className={step(each.level, level)}>
                  <i />
                  {each.level === level ? <span className="vh">Level {level}</span> : null}
                </td>
              ))}
              <td className="desc">{text}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
