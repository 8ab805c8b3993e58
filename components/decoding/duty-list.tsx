import { NavLink } from '@/components/ui/nav-link'
import type { NamedDuty } from '@/lib/decoding/explain-ad'
import { responsibilityPath } from '@/lib/paths'

/** Duties by name under what they have in common; nothing for none. */
export function DutyList({ title, duties }: { title: string; duties: readonly NamedDuty[] }) {
  if (!duties.length) return null
  return (
    <div className="duty-list">
      <h3>{title}</h3>
      <ul>
        {duties.map(({ id, name }) => (
          <li key={id}>
            <NavLink href={responsibilityPath(id)}>{name}</NavLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
