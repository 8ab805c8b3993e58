import { NavLink } from '@/components/ui/nav-link'
import { responsibilityPath } from '@/lib/paths'
import { importanceLabels } from '@/lib/postings/labels'
import type { Duty } from '@/lib/postings/schema'

export interface DutyThreadsProps {
  duties: Duty[]
  /** Statement of each responsibility of the framework version that the posting is pinned to. */
  statements: Record<string, string>
}

/** The duties of an ad: each of the employer's sentences tied to the responsibility that it names. */
export function DutyThreads({ duties, statements }: DutyThreadsProps) {
  const groups = new Map<string, Duty[]>()
  const own: Duty[] = []
  for (const duty of duties) {
    const id = duty.responsibilityId
    if (id && statements[id]) groups.set(id, [...(groups.get(id) ?? []), duty])
    else own.push(duty)
  }
  return (
    <>
      {groups.size > 0 ? (
        <>
          <div className="ad-h" aria-hidden="true">
            <span>Responsibility</span>
            <span />
            <span>In the ad</span>
          </div>
          <ul className="threads ad">
            {[...groups].map(([id, tied]) => (
              <li key={id}>
                <div className="thread ad">
                  <div className="duty">
                    <p className="state">
                      <NavLink className="st" href={responsibilityPath(id)}>
                        {statements[id]}
                      </NavLink>
                    </p>
                    <p className="meta">{importanceLabels[tied[0]?.importance ?? 'core']} duty</p>
                  </div>
                  <ul className="lines" aria-label="In the ad">
                    {tied.map((duty) => (
                      <li key={duty.text}>
                        <span className="q">{duty.text}</span>
                      </li>
                    ))}
                  </ul>
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {own.length > 0 ? (
        <>
          {groups.size > 0 ? <h3 className="own-duties">Duties of this employer’s own</h3> : null}
          <ul className="duties plain">
            {own.map((duty) => (
              <li key={duty.text}>{duty.text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
