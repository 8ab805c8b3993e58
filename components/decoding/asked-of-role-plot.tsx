import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import { responsibilityPath } from '@/lib/paths'

export interface AskedRow {
  id: string
  name: string
  postings: number
  /** What the profile says of it; null: the profile does not have it. */
  importance: string | null
}

const shown = 10

/** What adverts for a role ask for, beside what its profile says: a table whose marks are drawn beside the figures. */
export function AskedOfRolePlot({ rows, postings, title }: { rows: AskedRow[]; postings: number; title: string }) {
  const [first] = rows
  if (!first) return null
  const share = (row: AskedRow) => Math.round((100 * row.postings) / postings)
  return (
    <table className="plot stackable shares">
      <caption>
        <span className="t">
          {share(first)} % of adverts for a {title} ask for “{first.name}”
        </span>
        <span className="d">
          Share of {countWord(postings, 'open advert')} that describe this role by their duties, whatever their title
          says. Read by the matcher from their words.
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Responsibility</th>
          <th scope="col">
            <span className="vh">Drawn</span>
          </th>
          <th scope="col" className="r">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, shown).map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <NavLink className="st" href={responsibilityPath(row.id)}>
                {row.name}
              </NavLink>{' '}
              <span className="small faint">{row.importance ?? 'not in the profile'}</span>
            </th>
            <td className="g">
              <svg aria-hidden="true">
                <line className="ax" x1="0" x2="100%" y1="12" y2="12" />
                <line className="l-mute" x1="0" x2={`${share(row)}%`} y1="12" y2="12" strokeWidth="1" />
                <circle className={row.importance ? 'd-ink' : 'd-focus'} cx={`${share(row)}%`} cy="12" r="5" />
              </svg>
            </td>
            <td className="r">{share(row)} %</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
