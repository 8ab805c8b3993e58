import type { ReactNode } from 'react'
import { CopyText } from '@/components/ui/copy-text'
import type { LevelSteps } from '@/lib/framework/level-steps'
import type { RoleProfile } from '@/lib/framework/role-profile'
import type { SimilarRole } from '@/lib/framework/similar-roles'
import { jobsPath } from '@/lib/paths'
import { RoleAsked } from './role-asked'
import { RoleDock } from './role-dock'
import { RoleDuties } from './role-duties'
import { RoleLevels, type UsualLevel } from './role-levels'
import { RoleParts } from './role-parts'
import { RolePay } from './role-pay'
import { RoleWays } from './role-ways'

export interface RoleViewProps {
  profile: RoleProfile
  steps: LevelSteps | null
  usual: UsualLevel | null
  /** Version of the framework that says all this. */
  version: string
  /** Open postings in this role; null when nobody counted. */
  openCount: number | null
  /** The openings themselves, drawn by those who know postings. */
  openings?: ReactNode
  /** What adverts for it ask, drawn by those who read them. */
  adverts?: ReactNode
  similar: SimilarRole[]
  /** The profile as a text to take away. */
  description: string
}

/** The profile of a role as a page: what it is for, what it does, how good one has to be, where it leads, what it pays. */
export function RoleView(props: RoleViewProps) {
  const { profile, steps, usual, version, openCount, openings, adverts, similar, description } = props
  const jobsHref = `${jobsPath}?role=${encodeURIComponent(profile.id)}`
  return (
    <>
      <section className="sec rp-top">
        <div className="side" />
        <div className="main">
          <h1>{profile.title}</h1>
          <p className="rp-statement">{profile.purpose}</p>
          <p className="soft prose rp-summary">{profile.summary}</p>
          {profile.alternativeTitles.length > 0 ? (
            <p className="small faint rp-aka">Also advertised as {profile.alternativeTitles.join(', ')}.</p>
          ) : null}
        </div>
      </section>
      <div className="rp-grid">
        <RoleDock
          profile={profile}
          openCount={openCount}
          jobsHref={jobsHref}
          hasAdverts={Boolean(adverts)}
          hasOpenings={Boolean(openings)}
        />
        <div className="rp-body">
          <RoleDuties profile={profile} />
          <RoleLevels profile={profile} usual={usual} />
          <RoleParts profile={profile} />
          <RoleWays profile={profile} similar={similar} steps={steps} version={version} />
          <RolePay profile={profile} jobsHref={jobsHref} />
          <RoleAsked profile={profile} />
          {adverts ? (
            <section id="adverts" aria-labelledby="adverts-h">
              <h2 id="adverts-h">What adverts for it really ask</h2>
              {adverts}
            </section>
          ) : null}
          {openings ? (
            <section id="openings" aria-labelledby="openings-h">
              <h2 id="openings-h">Openings</h2>
              {openings}
            </section>
          ) : null}
          <section id="take" aria-labelledby="take-h" className="noprint">
            <h2 id="take-h">Take it away</h2>
            <p className="intro">
              The profile as a plain text, to be shortened and filled in for an advert or a job description.
            </p>
            <CopyText text={description} label="Copy the description" />
          </section>
        </div>
      </div>
    </>
  )
}
