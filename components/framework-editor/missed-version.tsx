import { NavLink } from '@/components/ui/nav-link'
import { catchUpPath } from '@/lib/paths'

/** Says that another version was published since the draft began, and leads to where it is brought in. */
export function MissedVersionNotice({ version }: { version: string }) {
  return (
    <div className="banner warn mt-4" role="note">
      <p>
        <b>Version {version} was published since this draft began.</b> The draft is not published over it unseen.{' '}
        <NavLink href={catchUpPath}>Bring it into the draft</NavLink>
      </p>
    </div>
  )
}
