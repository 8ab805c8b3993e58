import { NavLink } from '@/components/ui/nav-link'
import type { ForeignItemRow } from '@/lib/case/foreign/find-foreign-framework'
import { plainStatement } from '@/lib/case/foreign/plain-statement'

/** The way down to an item, for going up again. */
export function ItemWay({
  title,
  topHref,
  above,
  linkOf,
  label,
}: {
  title: string
  topHref: string
  above: readonly ForeignItemRow[]
  linkOf: (identifier: string) => string
  label: string
}) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        <li>
          <NavLink href={topHref}>{title}</NavLink>
        </li>
        {above.map(({ identifier, code, statement }) => (
          <li key={identifier}>
            <NavLink href={linkOf(identifier)}>{code ?? plainStatement(statement, 60)}</NavLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
