import { countFigure, type FacetNames, facetLabel, facetLegends, facetPlurals } from '@/lib/search/labels'
import { type Facet, notStated, statableFacets } from '@/lib/search/schema'
import { addressValue } from '@/lib/search/search-url'

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

interface Choice {
  value: string
  /** Null: not counted. */
  count: number | null
}

/** The values of one facet with how many jobs each would leave. What is chosen is always in sight, also at none. */
export function FacetFieldset({ facet, counts, selected, relation, facetNames }: FacetFieldsetProps) {
  const had = new Set(counts.map(({ value }) => value))
  const all: Choice[] = [
    ...counts,
    ...selected.filter((value) => !had.has(value)).map((value) => ({ value, count: relation === 'none' ? null : 0 })),
  ]
  if (all.length === 0) return null
  // Those that do not say can be chosen, though they are only counted once they are.
  if (statableFacets.some((statable) => statable === facet) && !all.some(({ value }) => value === notStated))
    all.push({ value: notStated, count: null })
  const near = all.filter(({ value }, index) => index < shownFirst || selected.includes(value))
  const others = all.filter((choice) => !near.includes(choice))
  const rest = others.slice(0, shownMost)
  const check = ({ value, count }: Choice) => (
    <label className="check" key={value}>
      <input type="checkbox" name={facet} value={addressValue(value)} defaultChecked={selected.includes(value)} />
      <span>{facetLabel(facet, value, facetNames)}</span>
      {relation !== 'none' && count !== null && (
        <span className="n">
          {relation === 'approx' && <span className="vh">about </span>}
          {countFigure({ value: count, relation })}
        </span>
      )}
    </label>
  )
  return (
    <fieldset>
      <legend>
        {facetLegends[facet]}
        {relation === 'approx' && <span className="faint about">about</span>}
      </legend>
      <div>
        {near.map(check)}
        {rest.length > 0 && (
          <details className="more">
            <summary>
              {others.length > rest.length ? `${shownMost} more` : `All ${all.length}`} {facetPlurals[facet]}
            </summary>
            <div>
              {rest.map(check)}
              {others.length > rest.length && (
                <p className="small soft">Find the others by their name in the search field.</p>
              )}
            </div>
          </details>
        )}
      </div>
    </fieldset>
  )
}
