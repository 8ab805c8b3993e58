import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Crumbs } from '@/components/layout/crumbs'
import { Fact } from '@/components/postings/fact'
import { ResultList } from '@/components/postings/result-list'
import { resultTexts } from '@/components/postings/result-text'
import { NavLink } from '@/components/ui/nav-link'
import { countryName, countWord } from '@/lib/format'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { findEmployer } from '@/lib/organisations/find-employer'
import { employerPath, jobsPath } from '@/lib/paths'
import { listJobsOfEmployer } from '@/lib/search/list-newest-jobs'

interface PageProps {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const size = 20

const load = cache(async (slug: string) => {
  const now = new Date()
  // A NUL cannot be in the database, and PostgreSQL refuses to be asked for one.
  const employer = /^[a-z0-9-]{1,200}$/.test(slug) ? await findEmployer(slug, now) : null
  return { now, employer }
})

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { employer } = await load((await params).slug)
  if (!employer) return { title: 'Not found', robots: { index: false } }
  return {
    title: `Jobs at ${employer.name}`,
    description: (employer.description || `${employer.name}, ${employer.sector}.`).slice(0, 160),
    alternates: { canonical: employerPath(employer.slug) },
  }
}

export default async function EmployerPage({ params, searchParams }: PageProps) {
  const { now, employer } = await load((await params).slug)
  if (!employer) notFound()
  const wanted = (await searchParams).page
  const page = typeof wanted === 'string' && /^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : 1
  const [{ jobs, total }, framework] = await Promise.all([
    listJobsOfEmployer(employer.id, { from: (page - 1) * size, size }, now),
    findPublishedFramework(),
  ])
  const roles = new Map(framework?.document.roles.map((role) => [role.id, role]))
  const address = employerPath(employer.slug)
  return (
    <>
      <Crumbs steps={[{ href: jobsPath, text: 'Jobs' }]} here={employer.name} />
      <main id="main" className="wrap">
        <section className="sec">
          <div className="side">
            <h1>{employer.name}</h1>
          </div>
          <div className="main stack-l">
            {employer.description ? <p className="lede">{employer.description}</p> : null}
            <dl className="facts three">
              <Fact term="Sector">{employer.sector}</Fact>
              <Fact term="Country">{countryName(employer.country)}</Fact>
              {employer.website ? (
                <Fact term="Site">
                  <a href={employer.website} rel="noopener nofollow">
                    {new URL(employer.website).hostname}
                  </a>
                </Fact>
              ) : null}
              <Fact term="Open jobs">{total.toLocaleString('en-GB')}</Fact>
            </dl>
          </div>
        </section>
        <section className="sec" aria-labelledby="openings">
          <div className="side">
            <h2 id="openings">Open jobs</h2>
            {total > 0 ? <p className="note">{countWord(total, 'job')}, newest first.</p> : null}
          </div>
          <div className="main">
            {jobs.length > 0 ? (
              <ResultList rows={resultTexts(jobs, roles, now)} />
            ) : (
              <div className="empty">
                <h3>{total > 0 ? 'There is no such page of jobs' : 'No job is open here at the moment'}</h3>
                <p>
                  <NavLink href={total > 0 ? address : jobsPath}>
                    {total > 0 ? 'The first page' : 'All open jobs'}
                  </NavLink>
                </p>
              </div>
            )}
            {total > size ? (
              <nav className="row mt-4" aria-label="Pages of jobs">
                {page > 1 ? (
                  <NavLink className="btn sm" href={page === 2 ? address : `${address}?page=${page - 1}`}>
                    Newer jobs
                  </NavLink>
                ) : null}
                {page * size < total ? (
                  <NavLink className="btn sm" href={`${address}?page=${page + 1}`}>
                    Older jobs
                  </NavLink>
                ) : null}
              </nav>
            ) : null}
          </div>
        </section>
      </main>
    </>
  )
}
