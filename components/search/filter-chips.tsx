import { NavLink } from '@/components/ui/nav-link'
import { type FacetNames, facetLabel, kmText, payText } from '@/lib/search/labels'
import { facets } from '@/lib/search/schema'
import {
  changedUrl,
  filterCount,
  type SearchState,
  withoutCompetency,
  withoutPlace,
  withoutValue,
} from '@/lib/search/search-url'
import { type CompetencyNames, competencyText } from './competency-fieldset'

interface FilterChipsProps {
  state: SearchState
  /** What the place in the address was taken for. */
  place: string | null
  facetNames: FacetNames
  competencyNames: CompetencyNames
}

/** What is on, each a link to the same search without it. */
export function FilterChips({ state, place, facetNames, competencyNames }: FilterChipsProps) {
  const chips = [
    ...facets.flatMap((facet) =>
      (state.filters[facet] ?? []).map((value) => ({
        text: facetLabel(facet, value, facetNames),
        href: withoutValue(state, facet, value),
      })),
    ),
    ...state.competencies.map(({ id, level }) => ({
      text: competencyText(id, level, competencyNames),
      href: withoutCompetency(state, id),
    })),
    ...(state.near
      ? [
          {
            text: place ? `Within ${kmText(state.km)} of ${place}` : `Near “${state.near}”: not known`,
            href: withoutPlace(state),
          },
        ]
      : []),
    ...(state.pay
      ? [
          {
            text: `${payText(state.pay, state.per)}${state.unstated ? ', or pay not stated' : ''}`,
            href: changedUrl(state, { pay: null, per: 'year', unstated: false }),
          },
        ]
      : []),
    ...(state.within
      ? [
          {
            text: state.within === 1 ? 'Posted in the last day' : `Posted in the last ${state.within} days`,
            href: changedUrl(state, { within: null }),
          },
        ]
      : []),
    ...(state.closing
      ? [
          {
            text: state.closing === 1 ? 'Closes in the next day' : `Closes in the next ${state.closing} days`,
            href: changedUrl(state, { closing: null }),
          },
        ]
      : []),
  ]
  const on = filterCount(state)
  return (
    <div className="row chips-row">
      <a className="btn sm rail-open" href="#filters">
        Filters{on > 0 && ` (${on})`}
      </a>
      {chips.length > 0 && (
        <ul className="chips" aria-label="Filters that are on">
          {chips.map(({ text, href }) => (
            <li key={href}>
              <NavLink className="chip" href={href} scroll={false}>
                <span>
                  <span className="vh">Remove filter: </span>
                  {text}
                </span>
                <svg className="x" viewBox="0 0 10 10" aria-hidden="true">
                  <path d="M1 1l8 8M9 1L1 9" />
                </svg>
              </NavLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
