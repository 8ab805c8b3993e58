import { NavLink } from '@/components/ui/nav-link'
import type { Beyond } from '@/lib/matching/explain'
import { responsibilityPath } from '@/lib/paths'
import { StateMark } from './state-mark'

/** What the lines show outside the role. */
export function BeyondList({ beyond }: { beyond: readonly Beyond[] }) {
  return (
    <ul className="beyond">
      {beyond.map(({ responsibilityId, name, lines }) => (
        <li key={responsibilityId}>
          <StateMark state="evidenced" />
          <span>
            <NavLink href={responsibilityPath(responsibilityId)}>{name}</NavLink>
            {lines.map((number) => (
              <a className="small at" key={number} href={`#l${number}`}>
                line {number}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
