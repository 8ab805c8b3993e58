import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import type { RoleProfile } from '@/lib/framework/role-profile'
import { matchPath, rolePath } from '@/lib/paths'

/** Stays beside the profile: what to do with it, its facts, and the way about the page. */
export function RoleDock({
  profile,
  openCount,
  jobsHref,
  hasAdverts,
  hasOpenings,
}: {
  profile: RoleProfile
  openCount: number | null
  jobsHref: string
  hasAdverts: boolean
  hasOpenings: boolean
}) {
  return (
    <aside className="rp-dock" aria-label="This role">
      <div className="rp-acts">
        <NavLink className="btn pri full" href={jobsHref}>
          {openCount === null ? 'See openings' : openCount === 0 ? 'Search jobs' : countWord(openCount, 'opening')}
        </NavLink>
        <NavLink className="btn sm full" href={`${matchPath}?role=${encodeURIComponent(profile.id)}`}>
          Match my résumé
        </NavLink>
      </div>
      <RoleFacts profile={profile} openCount={openCount} />
      <nav className="rp-toc" aria-label="On this page">
        <a href="#duties">Core duties</a>
        <a href="#levels">Ladder of levels</a>
        <a href="#matrix">Part in the matrix</a>
        <a href="#ways">The way in and the way up</a>
        <a href="#pay">Pay</a>
        <a href="#asked">What employers ask</a>
        {hasAdverts ? <a href="#adverts">What adverts say</a> : null}
        {hasOpenings ? <a href="#openings">Openings</a> : null}
        <a href="#take">Take it away</a>
      </nav>
    </aside>
  )
}

function RoleFacts({ profile, openCount }: { profile: RoleProfile; openCount: number | null }) {
  const { reportsTo } = profile
  return (
    <dl className="facts list rp-facts">
      <div>
        <dt>Grade</dt>
        <dd>
          {profile.grade} of {profile.highestGrade}
        </dd>
      </div>
      <div>
        <dt>Family</dt>
        <dd>{profile.family}</dd>
      </div>
      {reportsTo ? (
        <div>
          <dt>Reports to</dt>
          <dd>
            {reportsTo.isRole ? <NavLink href={rolePath(reportsTo.id)}>{reportsTo.title}</NavLink> : reportsTo.title}
          </dd>
        </div>
      ) : null}
      {openCount === null ? null : (
        <div>
          <dt>Open now</dt>
          <dd className="num">{openCount === 0 ? 'none at the moment' : openCount.toLocaleString('en-GB')}</dd>
        </div>
      )}
    </dl>
  )
}
