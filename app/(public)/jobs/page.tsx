import type { Metadata } from 'next'
import { cache } from 'react'
import { type RowRole, resultTexts } from '@/components/postings/result-text'
import { SavableResults } from '@/components/saving/savable-results'
import type { CompetencyNames } from '@/components/search/competency-fieldset'
import { FilterChips } from '@/components/search/filter-chips'
import { FilterRail } from '@/components/search/filter-rail'
import { FollowSearch } from '@/components/search/follow-search'
import { NoResults } from '@/components/search/no-results'
import { ReadWords } from '@/components/search/read-words'
import { ResultBar } from '@/components/search/result-bar'
import { ResultPages } from '@/components/search/result-pages'
import { SearchField } from '@/components/search/search-field'
import { SearchNotices } from '@/components/search/search-notices'
import { feedFormats, feedTypes, feedUrl } from '@/lib/feeds/feed-url.shared'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { findOrganisationNames } from '@/lib/organisations/find-organisation-names'
import { findPlace } from '@/lib/places/find-place'
import { listSavedIds } from '@/lib/saving/list-saved-ids'
import { findOpenEmployers } from '@/lib/search/find-open-employers'
import type { FacetNames } from '@/lib/search/labels'
import { offeredFacets } from '@/lib/search/offered-facets'
import { pageSize, parseSearchParams, unreadPay, wholeLists } from '@/lib/search/parse-search-params'
import { readKeys } from '@/lib/search/query-tokens'
import { readTypedSearch } from '@/lib/search/read-typed-search'
import { maxQueryLength } from '@/lib/search/schema'
import { searchJobs } from '@/lib/search/search-jobs'
import { searchUrl } from '@/lib/search/search-url'
import { siteOrigin } from '@/lib/web/site-origin'
import { currentViewer } from '@/lib/web/viewer'
import { setSaved } from '../../(candidate)/saved/actions'
import '@/app/styles/search.css'

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

type Params = Awaited<PageProps['searchParams']>

/** Keyed by the one address of the search, so that the head and the page share what its words were read as. */
const read = cache(async (_address: string, params: Params) => {
  const [framework, employers] = await Promise.all([findPublishedFramework(), findOpenEmployers()])
  const search = readTypedSearch(
    parseSearchParams(params),
    { framework: framework?.document ?? null, findPlace, employers },
    readKeys(params.read),
  )
  return { framework, search }
})
const readParams = (params: Params) => read(searchUrl(parseSearchParams(params)), params)

async function load(params: Params) {
  const now = new Date()
  const { framework, search } = await readParams(params)
  const { typed, asked: state } = search
  const found = await searchJobs(state, now)
  const roles = new Map<string, RowRole>(framework?.document.roles.map((role) => [role.id, role]))
  const facetNames: FacetNames = {
    role: Object.fromEntries([...roles].map(([id, { title }]) => [id, title])),
    responsibility: Object.fromEntries((framework?.document.responsibilities ?? []).map(({ id, name }) => [id, name])),
    employer: await findOrganisationNames([
      ...(state.filters.employer ?? []),
      ...search.offers.flatMap(({ meaning }) => meaning.filters?.employer ?? []),
      ...(found.facets.employer ?? []).map(({ value }) => value),
    ]),
  }
  const offered = framework ? offeredFacets(found.facets, framework) : found.facets
  const competencyNames: CompetencyNames = {
    competencies: Object.fromEntries((framework?.current.competencies ?? []).map(({ id, name }) => [id, name])),
    levels: (framework?.document.levels ?? []).map(({ name }) => name),
  }
  return { now, search, typed, state, found: { ...found, facets: offered }, roles, facetNames, competencyNames }
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { typed, asked } = (await readParams(await searchParams)).search
  const address = searchUrl(typed)
  return {
    title: typed.q ? `Jobs for “${typed.q}”` : 'PMO jobs',
    description: 'Project, programme and portfolio office jobs, found by role, duty, tool, employer or place.',
    alternates: {
      canonical: address,
      types: Object.fromEntries(feedFormats.map((format) => [feedTypes[format], feedUrl(asked, format)])),
    },
    // The list of all jobs and that of one role are worth an entry elsewhere; every other mixture is a page for one reader.
    robots: /^\/jobs(\?role=[^&]+)?$/.test(address) ? undefined : { index: false, follow: true },
  }
}

export default async function JobsPage({ searchParams }: PageProps) {
  const params = await searchParams
  const { now, search, typed, state, found, roles, facetNames, competencyNames } = await load(params)
  const address = searchUrl(typed)
  const viewer = await currentViewer()
  const saved = await listSavedIds(
    viewer,
    found.jobs.map(({ id }) => id),
  )
  const mayWish = viewer.kind === 'candidate' || viewer.kind === 'visitor'
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
              <SearchField
                id="q"
                name="q"
                type="search"
                form="filters"
                defaultValue={typed.q}
                maxLength={maxQueryLength}
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
        <FilterRail
          state={state}
          found={found}
          facetNames={facetNames}
          competencyNames={competencyNames}
          read={search.fromWords.map(({ key }) => key)}
          unreadPay={unreadPay(params)}
          whole={wholeLists(params)}
          address={address}
        />
        <section aria-labelledby="count" id="results">
          <ResultBar state={typed} found={found} />
          <FilterChips
            state={typed}
            fromWords={search.fromWords}
            place={found.place}
            facetNames={facetNames}
            competencyNames={competencyNames}
          />
          <ReadWords search={search} facetNames={facetNames} competencyNames={competencyNames} />
          <SearchNotices state={typed} asked={state} found={found} />
          <FollowSearch state={state} origin={siteOrigin()} />
          {found.jobs.length > 0 ? (
            <SavableResults
              rows={resultTexts(found.jobs, roles, now)}
              start={(state.page - 1) * pageSize + 1}
              saved={[...saved]}
              save={mayWish ? { isSignedIn: viewer.kind === 'candidate', back: address, act: setSaved } : null}
            />
          ) : (
            <NoResults state={state} found={found} facetNames={facetNames} />
          )}
          <ResultPages state={typed} found={found} size={pageSize} />
        </section>
      </div>
    </main>
  )
}
