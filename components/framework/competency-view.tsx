import { NavLink } from '@/components/ui/nav-link'
import type { CompetencyPage } from '@/lib/framework/competency-page'
import { capital, numberWord, shortTitle } from '@/lib/framework/labels'
import { competencyPath, responsibilityPath, rolePath } from '@/lib/paths'

/** One competency: what it is, what each level looks like and who needs it there, and the work that draws on it. */
export function CompetencyView({ competency }: { competency: CompetencyPage }) {
  const { levels, responsibilities, siblings, mappings, keywords } = competency
  const roles = levels.reduce((sum, level) => sum + level.roles.length, 0)
  return (
    <>
      <section className="sec fw-top">
        <div className="side">
          <p className="note">
            {competency.category}, {competency.type.toLowerCase()}
          </p>
        </div>
        <div className="main">
          <h1>{competency.name}</h1>
          <p className="lede fw-lede">{competency.description}</p>
          {keywords.length > 0 ? <p className="small faint rp-aka">In other words: {keywords.join(', ')}.</p> : null}
        </div>
      </section>
      <section className="sec" aria-labelledby="levels-h">
        <div className="side">
          <h2 id="levels-h">Five levels</h2>
          <p className="note">
            {capital(numberWord(roles))} {roles === 1 ? 'role needs' : 'roles need'} this competency. Each stands at the
            level that it needs.
          </p>
        </div>
        <div className="main">
          <ol className="fw-levels">
            {levels.map(({ level, name, text, roles: at }) => (
              <li key={level}>
                <p className="fw-level">
                  <b className="num">{level}</b> <span>{name}</span>
                </p>
                <div>
                  <p className="state">{text}</p>
                  {at.length > 0 ? (
                    <ul className="fw-needs small">
                      {at.map(({ id, title, importance }) => (
                        <li key={id}>
                          <NavLink href={rolePath(id)}>{shortTitle(title)}</NavLink>
                          <span className="faint">, {importance}</span>
                        </li>
                      ))}
                    </ul>
                  ) : (
                    <p className="small faint">No role of the framework stands here.</p>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </div>
      </section>
      <section className="sec" aria-labelledby="work-h">
        <div className="side">
          <h2 id="work-h">Work that draws on it</h2>
          <p className="note">
            {capital(numberWord(responsibilities.length))}{' '}
            {responsibilities.length === 1 ? 'responsibility' : 'responsibilities'}.
          </p>
        </div>
        <div className="main">
          <ul className="fw-rows">
            {responsibilities.map(({ id, name, statement, theme }) => (
              <li key={id}>
                <p>
                  <NavLink href={responsibilityPath(id)}>{name}</NavLink> <span className="small faint">{theme}</span>
                </p>
                <p className="small soft">{statement}</p>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section className="sec" aria-labelledby="elsewhere-h">
        <div className="side">
          <h2 id="elsewhere-h">In other frameworks</h2>
          <p className="note">Closely related, not equivalent. Only codes, names and links are given.</p>
        </div>
        <div className="main">
          <dl className="facts three">
            {mappings.map(({ framework, publisher, items }) => (
              <div key={framework}>
                <dt>
                  {framework}, {publisher}
                </dt>
                <dd>
                  <ul>
                    {items.map(({ code, name, url }) => (
                      <li key={name}>
                        {code ? `${code} ` : ''}
                        {url ? <a href={url}>{name}</a> : name}
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
          </dl>
          {siblings.length > 0 ? (
            <p className="small rp-after">
              Also in {competency.category}:{' '}
              {siblings.map(({ id, name }, at) => (
                <span key={id}>
                  {at > 0 ? ', ' : ''}
                  <NavLink href={competencyPath(id)}>{name}</NavLink>
                </span>
              ))}
              .
            </p>
          ) : null}
        </div>
      </section>
    </>
  )
}
