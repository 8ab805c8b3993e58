import type { Coverage } from '@/lib/matching/score'
import { againForm } from './again-form'

/** Every role by weighted coverage. None is hidden, and each can be looked at without sending the résumé again. */
export function RoleCoverage({
  roles,
  chosenId,
  compared,
}: {
  roles: readonly Coverage[]
  chosenId: string
  /** Roles that are ticked for a comparison. */
  compared: readonly string[]
}) {
  const best = roles[0]
  return (
    <table className="plot stackable roles-plot">
      <caption>
        <span className="t">
          {best && best.evidenced > 0
            ? `${best.title} is covered best: ${best.evidenced} of ${best.duties} duties`
            : 'No role is evidenced by these lines yet'}
        </span>
        <span className="d">
          Duties evidenced and weighted coverage, all {roles.length} roles. Filled: evidenced. Line: if every possible
          duty is confirmed. A role with few duties is covered sooner: this is not the order of what your work is most
          like.
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Role</th>
          <th scope="col" className="g">
            Weighted coverage, 0 to 100
          </th>
          <th scope="col" className="r">
            Duties
          </th>
          <th scope="col" className="r">
            Of 100
          </th>
          <th scope="col" className="r">
            Compare
          </th>
        </tr>
      </thead>
      <tbody>
        {roles.map(({ roleId, title, percent, reach, evidenced, duties }) => (
          <tr key={roleId} className={roleId === chosenId ? 'here' : undefined}>
            <th scope="row">
              {roleId === chosenId ? (
                <span aria-current="true">{title}</span>
              ) : (
                <button type="submit" className="btn sm quiet" form={againForm} name="target" value={`role:${roleId}`}>
                  {title}
                </button>
              )}
            </th>
            <td className="g">
              <svg aria-hidden="true">
                <line className="ax" x1="0" x2="100%" y1="50%" y2="50%" />
                <line className="to" x1={`${percent ?? 0}%`} x2={`${reach ?? 0}%`} y1="50%" y2="50%" />
                <rect className="now" x="0" y="30%" width={`${percent ?? 0}%`} height="40%" />
              </svg>
            </td>
            <td className="r num of-duties">
              {evidenced} of {duties}
            </td>
            <td className={percent === null ? 'r num' : 'r num of100'}>{percent ?? 'no duties'}</td>
            <td className="r pick">
              <label>
                <span aria-hidden="true">Compare</span>
                <input
                  type="checkbox"
                  form={againForm}
                  name="compare"
                  value={`role:${roleId}`}
                  defaultChecked={compared.includes(`role:${roleId}`)}
                  aria-label={`Compare ${title}`}
                />
              </label>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
