import type { ReactNode } from 'react'
import { CopyText } from '@/components/ui/copy-text'
import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import { capital, numberWord, shortTitle } from '@/lib/framework/labels'
import type { LevelSteps } from '@/lib/framework/level-steps'
import type { LevelNumber } from '@/lib/framework/model'
import type { LadderGroup, RoleLink, RoleProfile } from '@/lib/framework/role-profile'
import type { SimilarRole } from '@/lib/framework/similar-roles'
import { compareRolesPath, jobsPath, matchPath, responsibilitiesPath, rolePath } from '@/lib/paths'
import { DutyList } from './duty-list'
import { LevelLadder } from './level-ladder'
import { LevelStepsPlot } from './level-steps-plot'
import { PaySourcePlot } from './pay-source-plot'
import { RaciStrip } from './raci-strip'

export interface RoleViewProps {
  profile: RoleProfile
  steps: LevelSteps | null
  usual: { level: LevelNumber; count: number; of: number } | null
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
            {adverts ? <a href="#adverts">What adverts say</a> : null}
            {openings ? <a href="#openings">Openings</a> : null}
            <a href="#take">Take it away</a>
          </nav>
        </aside>
        <div className="rp-body">
          <Duties profile={profile} />
          <Levels profile={profile} usual={usual} />
          <Parts profile={profile} />
          <section id="ways" aria-labelledby="ways-h">
            <h2 id="ways-h">The way in and the way up</h2>
            <div className="rp-pair">
              <Ways
                title="The way in"
                roles={profile.waysIn}
                from={profile.id}
                none="This is a first rung: no other role leads here."
              />
              <Ways
                title="The way up"
                roles={profile.waysUp}
                from={profile.id}
                none="This is the top of the framework."
              />
            </div>
            {similar.length > 0 ? <Similar id={profile.id} roles={similar} /> : null}
            {steps ? <LevelStepsPlot steps={steps} levels={profile.levels} version={version} /> : null}
          </section>
          <section id="pay" aria-labelledby="pay-h">
            <h2 id="pay-h">Pay</h2>
            {profile.pay.length > 0 ? (
              <div className="stack-l">
                {profile.pay.map((source) => (
                  <PaySourcePlot key={`${source.source} ${source.region}`} source={source} roleTitle={profile.title} />
                ))}
              </div>
            ) : (
              <p className="intro">
                No published survey was found that names this role, so the framework gives no figure.{' '}
                <NavLink href={jobsHref}>Openings that state their pay</NavLink> are the better guide.
              </p>
            )}
          </section>
          <Asked profile={profile} />
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

function Similar({ id, roles }: { id: string; roles: SimilarRole[] }) {
  return (
    <div className="rp-similar">
      <h3>Most alike</h3>
      <ul>
        {roles.map((role) => (
          <li key={role.id}>
            <NavLink href={rolePath(role.id)}>{role.title}</NavLink>
            <span className="small faint">
              , {role.shared} of {role.of} duties the same{' '}
            </span>
            <NavLink className="small" href={compareRolesPath([id, role.id])} aria-label={`Compare with ${role.title}`}>
              Compare
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
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

function Duties({ profile: { title, duties } }: { profile: RoleProfile }) {
  const core = duties.core.length
  return (
    <section id="duties" aria-labelledby="duties-h">
      <h2 id="duties-h">Core duties</h2>
      <p className="intro">
        {capital(numberWord(core))} {core === 1 ? 'duty' : 'duties'} that almost every {shortTitle(title)} carries. The
        letter is this role’s part: <b>A</b> accountable, <b>R</b> responsible, <b>C</b> consulted.
      </p>
      <DutyList duties={duties.core} withDetail />
      {(['common', 'occasional'] as const).map((importance) =>
        duties[importance].length > 0 ? (
          <details className="more" key={importance}>
            <summary>
              {duties[importance].length} {importance} {duties[importance].length === 1 ? 'duty' : 'duties'}
            </summary>
            <DutyList duties={duties[importance]} />
          </details>
        ) : null,
      )}
    </section>
  )
}

function Levels({ profile: { levels, ladder }, usual }: { profile: RoleProfile; usual: RoleViewProps['usual'] }) {
  const lowest = levels[0]
  const highest = levels.at(-1)
  const name = levels.find(({ level }) => level === usual?.level)?.name
  const desirable = ladder.desirable.reduce((sum: number, group: LadderGroup) => sum + group.rows.length, 0)
  return (
    <section id="levels" aria-labelledby="levels-h">
      <h2 id="levels-h">Ladder of levels</h2>
      <p className="intro">
        How far up each competency the role stands, from {lowest?.level} {lowest?.name} to {highest?.level}{' '}
        {highest?.name}, and what a person at that level does.
      </p>
      {usual ? (
        <LevelLadder
          title={`${capital(numberWord(usual.count))} of ${numberWord(usual.of)} essential competencies ${usual.count === 1 ? 'stands' : 'stand'} at level ${usual.level}, ${name}`}
          levels={levels}
          groups={ladder.essential}
        />
      ) : null}
      {desirable > 0 ? (
        <details className="more">
          <summary>
            {desirable} desirable {desirable === 1 ? 'competency' : 'competencies'}
          </summary>
          <LevelLadder title="Desirable" levels={levels} groups={ladder.desirable} />
        </details>
      ) : null}
    </section>
  )
}

function Parts({ profile: { id, parts, strip } }: { profile: RoleProfile }) {
  const all = parts.A + parts.R + parts.C + parts.I + parts.none
  return (
    <section id="matrix" aria-labelledby="matrix-h">
      <h2 id="matrix-h">Part in the matrix</h2>
      <p className="intro">
        Accountable for {parts.A} of the {all} responsibilities, responsible for {parts.R}, consulted on {parts.C},
        informed of {parts.I}; no part in {parts.none}.
      </p>
      <RaciStrip strip={strip} />
      <p className="small rp-after">
        <NavLink href={`${responsibilitiesPath}?role=${encodeURIComponent(id)}`}>This role in the whole matrix</NavLink>
      </p>
    </section>
  )
}

function Ways({ title, roles, from, none }: { title: string; roles: RoleLink[]; from: string; none: string }) {
  return (
    <div>
      <h3>{title}</h3>
      {roles.length === 0 ? (
        <p className="small soft">{none}</p>
      ) : (
        <ul>
          {roles.map((role) => (
            <li key={role.id}>
              <NavLink href={rolePath(role.id)}>{role.title}</NavLink>
              <span className="small faint nb"> grade {role.grade}</span>
              <p className="small soft">{role.purpose}</p>
              <p className="small">
                <NavLink href={compareRolesPath([from, role.id])} aria-label={`What lies between, and ${role.title}`}>
                  What lies between
                </NavLink>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Asked({ profile: { requirements, kpis } }: { profile: RoleProfile }) {
  const lists = [
    { title: 'Certificates', items: requirements.certifications },
    { title: 'Tools', items: requirements.tools },
    { title: 'How the work is judged', items: kpis },
  ].filter(({ items }) => items.length > 0)
  return (
    <section id="asked" aria-labelledby="asked-h">
      <h2 id="asked-h">What employers ask</h2>
      <p className="intro">
        {requirements.experience} {requirements.education}
      </p>
      <div className="rp-lists">
        {lists.map(({ title, items }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
