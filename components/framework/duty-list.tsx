import { NavLink } from '@/components/ui/nav-link'
import { partLabels } from '@/lib/framework/labels'
import type { ProfileDuty } from '@/lib/framework/role-profile'
import { responsibilityPath } from '@/lib/paths'
import { RaciMark } from './raci-mark'

/** Duties of a role with its letter in each; the detail beside the statement where there is room. */
export function DutyList({ duties, withDetail = false }: { duties: ProfileDuty[]; withDetail?: boolean }) {
  return (
    <ul className="dlist">
      {duties.map(({ id, statement, detail, letter }) => (
        <li key={id}>
          <RaciMark letter={letter} spoken={false} />
          <div>
            <p className="state">
              <NavLink className="st" href={responsibilityPath(id)}>
                {statement}
              </NavLink>
              <span className="vh"> {partLabels[letter]}.</span>
            </p>
            {withDetail ? <p className="small soft">{detail}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
