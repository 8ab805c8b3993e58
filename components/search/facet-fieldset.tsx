import { countFigure, type FacetNames, facetLabel, facetLegends, facetPlurals } from '@/lib/search/labels'
import type { Facet } from '@/lib/search/schema'

/** Values shown at first, and behind “all”. A facet of towns can have hundreds. */
const shownFirst = 7
const shownMost = 60

interface FacetFieldsetProps {
  facet: Facet
  counts: { value: string; count: number }[]
  selected: readonly string[]
  /** None: nothing was counted, so there are no figures. */
  relation: 'exact' | 'approx' | 'none'
  facetNames: FacetNames
}

/** The values of one facet with how many jobs each would leave. What is chosen is always in sight, also at none. */
export function FacetFieldset({ facet, counts, selected, relation, facetNames }: FacetFieldsetProps) {
  const had = new Set(counts.map(({ value }) => value))
  const all = [...counts, ...selected.filter((value) => !had.has(value)).map((value) => ({ value, count: 0 }))]
  if (all.length === 0) return null
  const near = all.filter(({ value }, index) => index < shownFirst || selected.includes(value))
  const rest = all.filter((choice) => !near.includes(choice)).slice(0, shownMost)
  const check = ({ value, count }: { value: string; count: number }) => (
    <label className="check" key={value}>
      <input type="checkbox" name={facet} value={value} defaultChecked={selected.includes(value)} />
      <span>{facetLabel(facet, value, facetNames)}</span>
      {relation !== 'none' && <span className="n">{countFigure({ value: count, relation })}</span>}
    </label>
  )
  return (
    <fieldset>
      <legend>{facetLegends[facet]}</legend>
      <div>
        {near.map(check)}
        {rest.length > 0 && (
          <details className="more">
            <summary>
              {rest.length === shownMost ? `${shownMost} more` : `All ${all.length}`} {facetPlurals[facet]}
            </summary>
            <div>{rest.map(check)}</div>
          </details>
        )}
      </div>
    </fieldset>
  )
}
