import { NavLink } from '@/components/ui/nav-link'
import { jobsPath } from '@/lib/paths'
import { type FacetNames, jobCount } from '@/lib/search/labels'
import type { Facet } from '@/lib/search/schema'
import type { FoundJobs } from '@/lib/search/search-jobs'
import {
  closingChoices,
  filterCount,
  type SearchState,
  searchUrl,
  withinChoices,
  withoutFilters,
  withWholeLists,
} from '@/lib/search/search-url'
import { CompetencyFieldset, type CompetencyNames } from './competency-fieldset'
import { DaysFieldset } from './days-fieldset'
import { FacetFieldset } from './facet-fieldset'
import { FilterGroup } from './filter-group'
import { LiveFilters } from './live-filters'
import { PayFieldset } from './pay-fieldset'
import { PlaceFieldset } from './place-fieldset'

/** Without it where it is in, with it where it is not. */
const toggled = (list: readonly Facet[], name: Facet) =>
  list.includes(name) ? list.filter((other) => other !== name) : [...list, name]
const days = (count: number, which: string) => (count === 1 ? `the ${which} day` : `the ${which} ${count} days`)

interface FilterRailProps {
  state: SearchState
  found: FoundJobs
  facetNames: FacetNames
  competencyNames: CompetencyNames
  /** Phrases of the words that are shown as filters, and those that were made words again. */
  read: readonly string[]
  /** What was typed for pay and is no amount. */
  unreadPay: string
  /** Facets that are listed whole. */
  whole: readonly Facet[]
  /** Of the search as it was typed. */
  address: string
}

/** All filters of a search: a rail on wide screens, below a sheet that its link opens. */
export function FilterRail(props: FilterRailProps) {
  const { state, found, facetNames, competencyNames, read, unreadPay, whole, address } = props
  const on = filterCount(state)
  const facet = (name: Facet) => (
    <FacetFieldset
      key={name}
      facet={name}
      counts={found.facets[name] ?? []}
      selected={state.filters[name] ?? []}
      relation={found.engine === 'newest' ? 'none' : found.sampled.includes(name) ? 'approx' : found.total.relation}
      facetNames={facetNames}
      isWhole={whole.includes(name)}
      otherwise={`${withWholeLists(address, toggled(whole, name))}#filters`}
    />
  )
  const isWhole = (...names: Facet[]) => names.some((name) => whole.includes(name))
  const onOf = (...names: Facet[]) => names.reduce((sum, name) => sum + (state.filters[name]?.length ?? 0), 0)
  // A group of nothing but facets has nothing to choose from when no job was found.
  const has = (...names: Facet[]) => onOf(...names) > 0 || names.some((name) => (found.facets[name]?.length ?? 0) > 0)
  return (
    <LiveFilters action={jobsPath} url={searchUrl(state)}>
      {read.map((phrase) => (
        <input key={phrase} type="hidden" name="read" value={phrase} />
      ))}
      {state.keep.map((phrase) => (
        <input key={phrase} type="hidden" name="keep" value={phrase} />
      ))}
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
      {has('role', 'seniority') && (
        <FilterGroup title="Role and level" on={onOf('role', 'seniority')} isOpen>
          {facet('role')}
          {facet('seniority')}
        </FilterGroup>
      )}
      <FilterGroup
        title="Duties and competency"
        on={onOf('responsibility') + state.competencies.length}
        isOpen={isWhole('responsibility')}
      >
        {facet('responsibility')}
        <CompetencyFieldset state={state} names={competencyNames} />
      </FilterGroup>
      <FilterGroup title="Place" on={onOf('workMode', 'country', 'city') + (state.near ? 1 : 0)} isOpen>
        {facet('workMode')}
        <PlaceFieldset state={state} />
        {facet('country')}
        {facet('city')}
      </FilterGroup>
      {has('contract', 'hours') && (
        <FilterGroup title="Work" on={onOf('contract', 'hours')}>
          {facet('contract')}
          {facet('hours')}
        </FilterGroup>
      )}
      <FilterGroup title="Pay" on={onOf('payBasis') + (state.pay ? 1 : 0)} isOpen={unreadPay !== ''}>
        <PayFieldset state={state} unread={unreadPay} />
        {facet('payBasis')}
      </FilterGroup>
      {has('sector', 'employer') && (
        <FilterGroup title="Employer" on={onOf('sector', 'employer')} isOpen={isWhole('sector', 'employer')}>
          {facet('employer')}
          {facet('sector')}
        </FilterGroup>
      )}
      <FilterGroup title="Dates" on={(state.within ? 1 : 0) + (state.closing ? 1 : 0)}>
        <DaysFieldset
          name="within"
          legend="Posted within"
          label="How long ago at most"
          days={(count) => days(count, 'last')}
          choices={withinChoices}
          chosen={state.within}
        />
        <DaysFieldset
          name="closing"
          legend="Closes within"
          label="How soon at the latest"
          days={(count) => days(count, 'next')}
          choices={closingChoices}
          chosen={state.closing}
        />
      </FilterGroup>
      {(has('visa', 'clearance', 'ir35') || (found.engine !== 'newest' && found.total.value > 0)) && (
        <FilterGroup title="Eligibility" on={onOf('visa', 'clearance', 'ir35')}>
          {facet('visa')}
          {facet('clearance')}
          {facet('ir35')}
          {!has('visa', 'clearance', 'ir35') && (
            <p className="small soft">No job of this list says anything about visas, clearance or IR35.</p>
          )}
        </FilterGroup>
      )}
      <p className="apply">
        <button className="btn full" type="submit">
          Show {jobCount(found.total)}
        </button>
      </p>
    </LiveFilters>
  )
}
