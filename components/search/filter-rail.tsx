import { NavLink } from '@/components/ui/nav-link'
import { jobsPath } from '@/lib/paths'
import { type FacetNames, jobCount } from '@/lib/search/labels'
import { facets } from '@/lib/search/schema'
import type { FoundJobs } from '@/lib/search/search-jobs'
import {
  filterCount,
  payChoices,
  type SearchState,
  searchUrl,
  withinChoices,
  withoutFilters,
} from '@/lib/search/search-url'
import { FacetFieldset } from './facet-fieldset'
import { LiveFilters } from './live-filters'

const pounds = (amount: number) => `£${amount.toLocaleString('en-GB')}`
const days = (count: number) => (count === 1 ? 'the last day' : `the last ${count} days`)

/** Fixed choices and the one that an address brought. */
const withOwn = (choices: readonly number[], own: number | null) =>
  own === null || choices.includes(own) ? choices : [...choices, own].sort((a, b) => a - b)

/** All filters of a search: a rail on wide screens, below a sheet that its link opens. */
export function FilterRail({
  state,
  found,
  facetNames,
}: {
  state: SearchState
  found: FoundJobs
  facetNames: FacetNames
}) {
  const on = filterCount(state)
  return (
    <LiveFilters action={jobsPath} url={searchUrl(state)}>
      <div className="row split">
        <h2>Filters</h2>
        <a className="rail-close btn sm" href="#results">
          Close
        </a>
      </div>
      <p className="small rail-note">
        {on > 0 ? (
          <NavLink href={withoutFilters(state)}>Clear {on === 1 ? 'the filter' : `all ${on}`}</NavLink>
        ) : found.total.relation === 'approx' ? (
          <span className="faint">Figures are about right: they come from a sample.</span>
        ) : found.engine === 'newest' ? null : (
          <span className="faint">Figures say how many jobs each would leave.</span>
        )}
      </p>
      {facets.map((facet) => (
        <FacetFieldset
          key={facet}
          facet={facet}
          counts={found.facets[facet] ?? []}
          selected={state.filters[facet] ?? []}
          relation={
            found.engine === 'newest' ? 'none' : found.sampled.includes(facet) ? 'approx' : found.total.relation
          }
          facetNames={facetNames}
        />
      ))}
      <fieldset>
        <legend>Pay at least</legend>
        <div>
          <label className="vh" htmlFor="pay">
            Lowest yearly pay, in pounds
          </label>
          <select className="inp" id="pay" name="pay" defaultValue={state.pay ?? ''} data-value={state.pay ?? ''}>
            <option value="">Any pay</option>
            {withOwn(payChoices.year, state.pay).map((amount) => (
              <option key={amount} value={amount}>
                {pounds(amount)} a year
              </option>
            ))}
          </select>
          <label className="check">
            <input type="checkbox" name="unstated" value="yes" defaultChecked={state.unstated} />
            <span>With pay chosen, include “pay not stated”</span>
          </label>
        </div>
      </fieldset>
      <fieldset>
        <legend>Posted within</legend>
        <div>
          <label className="vh" htmlFor="within">
            How long ago at most
          </label>
          <select
            className="inp"
            id="within"
            name="within"
            defaultValue={state.within ?? ''}
            data-value={state.within ?? ''}
          >
            <option value="">Any time</option>
            {withOwn(withinChoices, state.within).map((count) => (
              <option key={count} value={count}>
                {days(count)}
              </option>
            ))}
          </select>
        </div>
      </fieldset>
      <p className="apply">
        <button className="btn full" type="submit">
          Show {jobCount(found.total)}
        </button>
      </p>
    </LiveFilters>
  )
}
