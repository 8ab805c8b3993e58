import { NavLink } from '@/components/ui/nav-link'
import { jobsPath } from '@/lib/paths'
import { type FacetNames, facetLabel, facetLegends, jobCount } from '@/lib/search/labels'
import type { Drop, FoundJobs } from '@/lib/search/search-jobs'
import { changedUrl, type SearchState, withoutFacet, withoutFilters, withoutPlace } from '@/lib/search/search-url'

function wayOut(what: Drop['what'], state: SearchState, facetNames: FacetNames) {
  switch (what) {
    case 'q':
      return { text: `the words “${state.q}”`, href: changedUrl(state, { q: '', sort: 'newest' }) }
    case 'pay':
      return { text: 'the lowest pay', href: changedUrl(state, { pay: null, per: 'year', unstated: false }) }
    case 'within':
      return { text: '“posted within”', href: changedUrl(state, { within: null }) }
    case 'closing':
      return { text: '“closes within”', href: changedUrl(state, { closing: null }) }
    case 'near':
      return { text: `the distance from ${state.near}`, href: withoutPlace(state) }
    case 'competency':
      return { text: 'the competencies', href: changedUrl(state, { competencies: [] }) }
    default: {
      const values = (state.filters[what] ?? []).map((value) => facetLabel(what, value, facetNames))
      return { text: `${facetLegends[what].toLowerCase()} (${values.join(', ')})`, href: withoutFacet(state, what) }
    }
  }
}

/** Nothing to show: which filter to drop, and how many jobs that gives. */
export function NoResults({
  state,
  found,
  facetNames,
}: {
  state: SearchState
  found: FoundJobs
  facetNames: FacetNames
}) {
  if (found.total.value > 0)
    return (
      <div className="empty">
        <h3>This page is past the last job</h3>
        <p>
          <NavLink href={changedUrl(state, { page: 1 })}>Go to the first of {jobCount(found.total)}</NavLink>
        </p>
      </div>
    )
  const nothingAsked = !state.q && withoutFilters(state) === changedUrl(state, {})
  return (
    <div className="empty">
      <h3>{nothingAsked ? 'No job is open at the moment' : 'No job fits all of this'}</h3>
      {found.drops.length > 0 ? (
        <>
          <p>Leave one of these out:</p>
          <ul className="drops">
            {found.drops.map(({ what, gives }) => {
              const { text, href } = wayOut(what, state, facetNames)
              return (
                <li key={what}>
                  <NavLink href={href}>Without {text}</NavLink>:{' '}
                  {jobCount({ value: gives, relation: found.total.relation })}
                </li>
              )
            })}
          </ul>
        </>
      ) : nothingAsked ? (
        <p>Come back soon: a job is listed here from the moment it is published.</p>
      ) : (
        <p>
          Try fewer or other words, or <NavLink href={jobsPath}>look at all jobs</NavLink>.
        </p>
      )}
    </div>
  )
}
