import { NavLink } from '@/components/ui/nav-link'
import { mostChildren } from '@/lib/case/foreign/branch-of'
import type { ForeignFrameworkView } from '@/lib/case/foreign/find-foreign-framework'
import { foreignItemPath } from '@/lib/paths'

/** Where a list of children is longer than a page, the ways to what stands before and after. */
export function MoreChildren({ view, parent, first }: { view: ForeignFrameworkView; parent: string; first: number }) {
  const count = view.tree.childrenOf.get(parent)?.length ?? 0
  if (count <= mostChildren) return null
  const linkOf = (at: number) => foreignItemPath(view.id, parent, { first: at })
  const number = (at: number) => at.toLocaleString('en-GB')
  return (
    <nav className="row mt-4" aria-label="Pages of this list">
      {first > 0 ? (
        <NavLink className="btn" href={linkOf(Math.max(0, first - mostChildren))}>
          Before these
        </NavLink>
      ) : null}
      {first + mostChildren < count ? (
        <NavLink className="btn" href={linkOf(first + mostChildren)}>
          After these
        </NavLink>
      ) : null}
      <span className="small">
        {number(Math.min(first + 1, count))} to {number(Math.min(first + mostChildren, count))} of {number(count)}
      </span>
    </nav>
  )
}
