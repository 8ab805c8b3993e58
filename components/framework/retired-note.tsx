import { NavLink } from '@/components/ui/nav-link'
import type { Retirement } from '@/lib/framework/retirement'

/** Says above an entry that is kept for those who cite it that it is no longer offered, and what is instead. */
export function RetiredNote({ retirement, href }: { retirement: Retirement; href: (id: string) => string }) {
  const { inVersion, successor } = retirement
  return (
    <p className="note" role="note">
      <b>Retired in version {inVersion}.</b> It stays here for the postings and résumés that name it.{' '}
      {successor ? (
        <>
          Now: <NavLink href={href(successor.id)}>{successor.name}</NavLink>.
        </>
      ) : null}
    </p>
  )
}
