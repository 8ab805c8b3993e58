import { countWord, oneOf } from '@/lib/format'
import { type RoleShare, roleOfShares } from '@/lib/postings/role-shares'

const shown = 5

/** The finding in one sentence: whether the role that was named is the one that the duties describe. */
function finding(shares: RoleShare[], roleId: string | null) {
  const told = roleOfShares(shares, roleId)
  if (!told) return ''
  if (roleId === null) return `By its duties this is closest to ${oneOf(told.title)} job`
  if (told.roleId === roleId) return `The listed duties fit the role: this is ${oneOf(told.title)} job`
  const own = shares.find((share) => share.roleId === roleId)
  return own
    ? `Published as ${own.title}, but the duties read more like ${told.title}`
    : `By its duties this is closest to ${oneOf(told.title)} job`
}

/** How much of the ad lies in each role profile: a table whose marks are drawn beside the figures. */
export function RoleSharePlot({
  shares,
  roleId,
  dutyCount,
}: {
  shares: RoleShare[]
  roleId: string | null
  dutyCount: number
}) {
  const rows = shares.slice(0, shown)
  return (
    <table className="plot stackable shares">
      <caption>
        <span className="t">{finding(shares, roleId)}</span>
        <span className="d">
          Share of the ad’s {countWord(dutyCount, 'duty', 'duties')} found in each role profile, weighted core 3, common
          2, occasional 1; out of 100.
          {shares.length > shown ? ` The five highest of ${shares.length} roles.` : ''}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Role</th>
          <th scope="col">
            <span className="vh">Drawn</span>
          </th>
          <th scope="col" className="r">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ roleId: id, title, share }, index) => (
          <tr key={id} className={index === 0 ? 'here' : undefined}>
            <th scope="row">{title}</th>
            <td className="g">
              <svg aria-hidden="true">
                <line className="gr" x1="25%" x2="25%" y1="0" y2="24" />
                <line className="gr" x1="50%" x2="50%" y1="0" y2="24" />
                <line className="gr" x1="75%" x2="75%" y1="0" y2="24" />
                <line className="ax" x1="0" x2="100%" y1="12" y2="12" />
                <line
                  className={index === 0 ? 'l-focus' : 'l-mute'}
                  x1="0"
                  x2={`${share}%`}
                  y1="12"
                  y2="12"
                  strokeWidth="1"
                />
                <circle
                  className={index === 0 ? 'd-focus' : 'd-ink'}
                  cx={`${share}%`}
                  cy="12"
                  r={index === 0 ? 6 : 4.5}
                />
              </svg>
            </td>
            <td className="r">{share}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
