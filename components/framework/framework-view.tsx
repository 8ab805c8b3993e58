import { NavLink } from '@/components/ui/nav-link'
import { dateText } from '@/lib/format'
import type { FrameworkOverview } from '@/lib/framework/framework-overview'
import {
  competencyPath,
  frameworkVersionPath,
  frameworkVersionsPath,
  glossaryPath,
  responsibilitiesPath,
  rolesPath,
  slug,
} from '@/lib/paths'

/** What the framework is and holds: version, levels, competencies by category, themes, and what it leans on. */
export function FrameworkView({
  overview,
  publishedAt,
  changeLog,
}: {
  overview: FrameworkOverview
  publishedAt: Date
  changeLog: string
}) {
  const { counts, levels, categories, themes, governanceRoles, references } = overview
  return (
    <>
      <section className="sec fw-top">
        <div className="side">
          <dl className="facts list">
            <div>
              <dt>Version</dt>
              <dd className="num">{overview.version}</dd>
            </div>
            <div>
              <dt>Published</dt>
              <dd>{dateText(publishedAt)}</dd>
            </div>
            <div>
              <dt>Licence</dt>
              <dd>{overview.license === 'CC-BY-4.0' ? 'CC BY 4.0' : overview.license}</dd>
            </div>
          </dl>
        </div>
        <div className="main">
          <h1>{overview.title}</h1>
          <p className="lede fw-lede">{overview.description}</p>
          <ul className="fw-counts">
            <li>
              <NavLink href={rolesPath}>
                <b className="num">{counts.roles}</b> roles
              </NavLink>
            </li>
            <li>
              <NavLink href={responsibilitiesPath}>
                <b className="num">{counts.responsibilities}</b> responsibilities
              </NavLink>
            </li>
            <li>
              <a href="#competencies">
                <b className="num">{counts.competencies}</b> competencies
              </a>
            </li>
            <li>
              <a href="#governance">
                <b className="num">{counts.governanceRoles}</b> governance roles
              </a>
            </li>
          </ul>
          {changeLog ? <p className="small soft rp-after">What changed: {changeLog}</p> : null}
          <p className="rp-after">
            <NavLink href={frameworkVersionPath(overview.version)}>All of it as a handbook</NavLink>
            {', '}
            <NavLink href={frameworkVersionsPath}>every version</NavLink>
            {', '}
            <NavLink href={glossaryPath}>glossary</NavLink>
          </p>
        </div>
      </section>
      <section className="sec" aria-labelledby="levels-h">
        <div className="side">
          <h2 id="levels-h">Five levels</h2>
          <p className="note">The same five steps in every competency.</p>
        </div>
        <div className="main">
          <ol className="fw-levels">
            {levels.map(({ level, name, description, autonomy, scope }) => (
              <li key={level}>
                <p className="fw-level">
                  <b className="num">{level}</b> <span>{name}</span>
                </p>
                <div>
                  <p className="state">{description}</p>
                  <p className="small faint">
                    {autonomy}. {scope}.
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </div>
      </section>
      <section className="sec" id="competencies" aria-labelledby="competencies-h">
        <div className="side">
          <h2 id="competencies-h">Competencies</h2>
          <p className="note">
            {counts.competencies} in {categories.length} categories, each described at five levels.
          </p>
        </div>
        <div className="main stack-l">
          {categories.map(({ category, competencies }) => (
            <div key={category}>
              <h3 className="fw-h3">{category}</h3>
              <ul className="fw-rows">
                {competencies.map(({ id, name, description }) => (
                  <li key={id}>
                    <p>
                      <NavLink href={competencyPath(id)}>{name}</NavLink>
                    </p>
                    <p className="small soft">{description}</p>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
      <section className="sec" aria-labelledby="themes-h">
        <div className="side">
          <h2 id="themes-h">Themes</h2>
          <p className="note">
            {counts.responsibilities} responsibilities with {counts.phrases} phrases by which they are recognised in
            adverts and résumés.
          </p>
        </div>
        <div className="main">
          <ul className="fw-themes">
            {themes.map(({ theme, responsibilities }) => (
              <li key={theme}>
                <NavLink href={`${responsibilitiesPath}?theme=${encodeURIComponent(slug(theme))}`}>{theme}</NavLink>
                <span className="small faint num"> {responsibilities.length}</span>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section className="sec" id="governance" aria-labelledby="governance-h">
        <div className="side">
          <h2 id="governance-h">Governance roles</h2>
          <p className="note">People and boards beside the project office who have a part in its work.</p>
        </div>
        <div className="main">
          <ul className="fw-rows">
            {governanceRoles.map(({ id, title, aka, description }) => (
              <li key={id}>
                <p>
                  {title}
                  {aka.length > 0 ? <span className="small faint"> also {aka.join(', ')}</span> : null}
                </p>
                <p className="small soft">{description}</p>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section className="sec" aria-labelledby="sources-h">
        <div className="side">
          <h2 id="sources-h">Other frameworks</h2>
        </div>
        <div className="main">
          <p className="prose soft">{references.note}</p>
          <ul className="fw-rows rp-after">
            {references.sources.map(({ title, publisher, url, licence }) => (
              <li key={title}>
                <p>
                  <a href={url}>{title}</a>
                </p>
                <p className="small soft">
                  {publisher}. {licence}.
                </p>
              </li>
            ))}
          </ul>
        </div>
      </section>
    </>
  )
}
