import { CareerList, CareerMapFigure } from '@/components/framework/career-map'
import { ResultList } from '@/components/postings/result-list'
import { resultTexts } from '@/components/postings/result-text'
import { SearchField } from '@/components/search/search-field'
import { NavLink } from '@/components/ui/nav-link'
import { countWord } from '@/lib/format'
import { careerMap } from '@/lib/framework/career-map'
import { capital, numberWord, wordList } from '@/lib/framework/labels'
import { decodePath, jobsPath, matchPath, rolesPath } from '@/lib/paths'
import { countPublicPostings } from '@/lib/postings/count-public-postings'
import { listNewestJobs } from '@/lib/search/list-newest-jobs'
import { maxQueryLength } from '@/lib/search/schema'
import { publishedFramework } from './(public)/published-framework'
import '@/app/styles/framework.css'
import '@/app/styles/home.css'

const newest = 5
const examples = ['board papers and minutes', 'benefits tracking', 'Primavera P6', 'first job in a PMO']

export default async function HomePage() {
  const now = new Date()
  const [{ current }, figures, jobs] = await Promise.all([
    publishedFramework(),
    countPublicPostings(now),
    listNewestJobs(newest, now),
  ])
  const map = careerMap(current)
  const { titles, count } = map.mostOpen
  const roles = new Map(current.roles.map((role) => [role.id, role]))
  return (
    <main id="main" className="wrap">
      <section className="sec hero">
        <div className="main">
          <h1 className="display">Search project-office jobs by the work, not the title.</h1>
          <search>
            <form action={jobsPath}>
              <label htmlFor="q">Role, duty, tool, employer or place</label>
              <div className="find lg">
                <SearchField id="q" name="q" type="search" maxLength={maxQueryLength} autoComplete="off" />
                <button className="btn pri" type="submit">
                  Search jobs
                </button>
              </div>
            </form>
          </search>
          <p className="try">
            <span>Try</span>{' '}
            {examples.map((example) => (
              <NavLink key={example} href={`${jobsPath}?q=${encodeURIComponent(example).replaceAll('%20', '+')}`}>
                {example}
              </NavLink>
            ))}
          </p>
        </div>
        <div className="side">
          <dl className="facts list num">
            <div>
              <dt>Open postings</dt>
              <dd>{figures.open.toLocaleString('en-GB')}</dd>
            </div>
            <div>
              <dt>New this week</dt>
              <dd>{figures.newThisWeek.toLocaleString('en-GB')}</dd>
            </div>
            <div>
              <dt>State pay</dt>
              <dd>
                {figures.statePay.toLocaleString('en-GB')} of {figures.open.toLocaleString('en-GB')}
              </dd>
            </div>
          </dl>
        </div>
      </section>
      <section className="sec fig" aria-labelledby="map">
        <div className="side">
          <h2 id="map">
            {titles.length === 1 ? `The ${titles[0]} opens the most doors` : `${wordList(titles)} open the most doors`}
          </h2>
          <p className="note">
            {capital(numberWord(count))} of the {numberWord(map.roles.length)} roles follow from{' '}
            {titles.length === 1 ? 'it' : 'each'}. A line means that people in one role commonly move to the next; grade
            runs from left to right.
          </p>
          <p className="note">
            Every role has a <NavLink href={rolesPath}>profile</NavLink>: its duties, levels, pay and openings.
          </p>
        </div>
        <div className="main">
          <CareerMapFigure map={map} open={figures.byRole} />
          <details className="more maptwin">
            <summary>The same as a list</summary>
            <CareerList map={map} open={figures.byRole} />
          </details>
          <div className="only-s">
            <CareerList map={map} open={figures.byRole} />
          </div>
        </div>
      </section>
      <section className="sec" aria-labelledby="newest">
        <div className="side">
          <h2 id="newest">Newest postings</h2>
          {figures.open > 0 ? (
            <p className="note">
              <NavLink href={`${jobsPath}?sort=newest`}>All {countWord(figures.open, 'open job')}</NavLink>
            </p>
          ) : null}
        </div>
        <div className="main">
          {jobs.length > 0 ? (
            <ResultList rows={resultTexts(jobs, roles, now)} />
          ) : (
            <div className="empty">
              <h3>No jobs are open at the moment</h3>
              <p>
                The <NavLink href={rolesPath}>role profiles</NavLink> say what each job is, and a résumé can be matched
                to them.
              </p>
            </div>
          )}
        </div>
      </section>
      <section className="sec" aria-labelledby="decode">
        <div className="side">
          <h2 id="decode">What does an ad really ask for?</h2>
        </div>
        <div className="main stack">
          <p className="lede">
            Paste any job ad and read which role its duties describe, whatever its title says, and by which words.
          </p>
          <p>
            <NavLink className="btn" href={decodePath}>
              Decode an ad
            </NavLink>
          </p>
        </div>
      </section>
      <section className="sec" aria-labelledby="resume">
        <div className="side">
          <h2 id="resume">What does a résumé show?</h2>
        </div>
        <div className="main stack">
          <p className="lede">
            Paste or upload one and see, line by line, which duties it evidences, by which words, and for which of the{' '}
            {numberWord(map.roles.length)} roles. Nothing is stored, and no account is needed.
          </p>
          <p>
            <NavLink className="btn" href={matchPath}>
              Match a résumé
            </NavLink>
          </p>
        </div>
      </section>
    </main>
  )
}
