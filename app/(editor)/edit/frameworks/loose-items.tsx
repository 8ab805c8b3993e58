import { NavLink } from '@/components/ui/nav-link'
import type { ForeignFrameworkView } from '@/lib/case/foreign/find-foreign-framework'
import { plainStatement } from '@/lib/case/foreign/plain-statement'
import { foreignItemPath } from '@/lib/paths'

/** What the document does not lead to is still there. */
export function LooseItems({ view }: { view: ForeignFrameworkView }) {
  return (
    <>
      <h2 className="mt-4">Not placed</h2>
      <p>The document does not lead to these: they have no parent in it, or stand in a circle.</p>
      <ul className="plain">
        {view.tree.loose.slice(0, 100).map(({ identifier, code, statement }) => (
          <li key={identifier}>
            <NavLink href={foreignItemPath(view.id, identifier)}>
              {[code, plainStatement(statement, 120)].filter(Boolean).join(' ')}
            </NavLink>
          </li>
        ))}
      </ul>
      {view.tree.loose.length > 100 ? <p>And {view.tree.loose.length - 100} more.</p> : null}
    </>
  )
}
