import { NavLink } from '@/components/ui/nav-link'
import { momentText, untilText } from '@/lib/format'
import { matchPath } from '@/lib/paths'

/** How to apply, always in reach. Shown only for a public posting: the page asks the public predicate first. */
export function ApplyDock({
  id,
  title,
  applyUrl,
  applyEmail,
  closesAt,
  roleId,
  now,
}: {
  id: number
  title: string
  applyUrl: string | null
  applyEmail: string | null
  closesAt: Date | null
  roleId: string | null
  now: Date
}) {
  const href =
    applyUrl ?? (applyEmail ? `mailto:${applyEmail}?subject=${encodeURIComponent(`Application: ${title}`)}` : null)
  return (
    <>
      {href ? (
        <a className="btn pri full" href={href} rel={applyUrl ? 'noopener nofollow' : undefined}>
          {applyUrl ? 'Apply at the employer' : 'Apply by e-mail'}
        </a>
      ) : null}
      <div className="small soft cl">
        {closesAt ? (
          <p>
            Closes {momentText(closesAt)}, <span className="nb">{untilText(closesAt, now)}</span>
          </p>
        ) : (
          <p>No closing date given</p>
        )}
        {applyEmail && !applyUrl ? <p className="lg">{applyEmail}</p> : null}
      </div>
      <div className="row lg">
        <NavLink
          className="btn sm"
          href={`${matchPath}?${new URLSearchParams({ posting: String(id), ...(roleId && { role: roleId }) })}`}
        >
          Match my résumé
        </NavLink>
      </div>
    </>
  )
}
