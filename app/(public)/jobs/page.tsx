import type { Metadata } from 'next'
import { cache } from 'react'
import { ResultRow, type RowRole } from '@/components/postings/result-row'
import { FilterChips } from '@/components/search/filter-chips'
import { FilterRail } from '@/components/search/filter-rail'
import { NoResults } from '@/components/search/no-results'
import { ResultBar } from '@/components/search/result-bar'
import { ResultPages } from '@/components/search/result-pages'
import { SearchNotices } from '@/components/search/search-notices'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import type { FacetNames } from '@/lib/search/labels'
import { offeredFacets } from '@/lib/search/offered-facets'
import { pageSize, parseSearchParams } from '@/lib/search/parse-search-params'
import { searchJobs } from '@/lib/search/search-jobs'
import { searchUrl } from '@/lib/search/search-url'
import '@/app/styles/search.css'

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Keyed by the one address of the search, so that the head and the page share an answer. */
const load = cache(async (_address: string, params: Awaited<PageProps['searchParams']>) => {
  const now = new Date()
  const state = parseSearchParams(params)
  const [found, framework] = await Promise.all([searchJobs(state, now), findPublishedFramework()])
  const roles = new Map<string, RowRole>(framework?.document.roles.map((role) => [role.id, role]))
  const facetNames: FacetNames = {
    role: Object.fromEntries([...roles].map(([id, { title }]) => [id, title])),
    responsibility: Object.fromEntries((framework?.document.responsibilities ?? []).map(({ id, name }) => [id, name])),
  }
  const offered = framework ? offeredFacets(found.facets, framework) : found.facets
  return { now, state, found: { ...found, facets: offered }, roles, facetNames }
})

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const state = parseSearchParams(await searchParams)
  const address = searchUrl(state)
  return {
    title: state.q ? `Jobs for “${state.q}”` : 'PMO jobs',
    description: 'Project, programme and portfolio office jobs, found by role, duty, tool, employer or place.',
    alternates: { canonical: address },
    // The list of all jobs and that of one role are worth an entry elsewhere; every other mixture is a page for one reader.
    robots: /^\/jobs(\?role=[^&]+)?$/.test(address) ? undefined : { index: false, follow: true },
  }
}

export default async function JobsPage({ searchParams }: PageProps) {
  const params = await searchParams
  const { now, state, found, roles, facetNames } = await load(searchUrl(parseSearchParams(params)), params)
  return (
    <main id="main" className="wrap">
      <section className="sec search-head">
        <div className="side">
          <h1>Jobs</h1>
        </div>
        <div className="main">
          <search>
            <label className="vh" htmlFor="q">
              Role, duty, tool, employer or place
            </label>
            <div className="find">
              <input
                id="q"
                name="q"
                type="search"
                form="filters"
                defaultValue={state.q}
                maxLength={200}
                autoComplete="off"
                placeholder="Role, duty, tool, employer or place"
              />
              <button className="btn pri" type="submit" form="filters">
                Search
              </button>
            </div>
          </search>
        </div>
      </section>
      <div className="cols-rail search-cols">
        <FilterRail state={state} found={found} facetNames={facetNames} />
        <section aria-labelledby="count" id="results">
          <ResultBar state={state} found={found} />
          <FilterChips state={state} facetNames={facetNames} />
          <SearchNotices state={state} found={found} />
          {found.jobs.length > 0 ? (
            <ol className="results" start={(state.page - 1) * pageSize + 1}>
              {found.jobs.map((job) => (
                <li key={job.id}>
                  <ResultRow job={job} role={(job.roleId && roles.get(job.roleId)) || null} now={now} />
                </li>
              ))}
            </ol>
          ) : (
            <NoResults state={state} found={found} facetNames={facetNames} />
          )}
          <ResultPages state={state} found={found} size={pageSize} />
        </section>
      </div>
    </main>
  )
}
