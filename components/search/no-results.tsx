import { NavLink } from '@/components/ui/nav-link'
import { jobsPath } from '@/lib/paths'
import { type FacetNames, facetLabel, facetLegends, jobCount, kmText } from '@/lib/search/labels'
import type { Drop, FoundJobs } from '@/lib/search/search-jobs'
import { changedUrl, type SearchState, withoutFacet, withoutFilters, withoutPlace } from '@/lib/search/search-url'

function wayOut(drop: Drop, state: SearchState, facetNames: FacetNames) {
  const { what } = drop
  switch (what) {
    case 'km':
      return { text: `Within ${kmText(drop.km)} of ${state.near}`, href: changedUrl(state, { km: drop.km }) }
    case 'quotes':
      return {
        text: `“${state.q.replaceAll('"', '')}” without the quotes`,
        href: changedUrl(state, { q: state.q.replaceAll('"', ' ').replace(/\s+/g, ' ').trim() }),
      }
    default: {
      const { text, href } = without(what, state, facetNames)
      return { text: `Without ${text}`, href }
    }
  }
}

function without(what: Exclude<Drop['what'], 'km' | 'quotes'>, state: SearchState, facetNames: FacetNames) {
  switch (what) {
    case 'q':
      return { text: `the words “${state.q}”`, href: changedUrl(state, { q: '', keep: [], sort: 'newest' }) }
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

/** Nothing to show: the one change that brings most first, then the others, each with how many jobs it gives. */
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
  const [first, ...others] = found.drops.map((drop) => ({
    ...wayOut(drop, state, facetNames),
    jobs: jobCount({ value: drop.gives, relation: found.total.relation }),
  }))
  const nothingAsked = !state.q && withoutFilters(state) === changedUrl(state, {})
  return (
    <div className="empty">
      <h3>{nothingAsked ? 'No job is open at the moment' : 'No job fits all of this'}</h3>
      {first ? (
        <>
          <p>
            Most would come of one change: <NavLink href={first.href}>{first.text}</NavLink> has {first.jobs}.
          </p>
          {others.length > 0 && (
            <>
              <p>Or change one of these:</p>
              <ul className="drops">
                {others.map(({ text, href, jobs }) => (
                  <li key={href}>
                    <NavLink href={href}>{text}</NavLink>: {jobs}
                  </li>
                ))}
              </ul>
            </>
          )}
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
