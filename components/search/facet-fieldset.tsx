import { countFigure, type FacetNames, facetLabel, facetLegends, facetPlurals } from '@/lib/search/labels'
import { type Facet, notStated, statableFacets } from '@/lib/search/schema'
import { addressValue, wholeListKey } from '@/lib/search/search-url'
import type { Choice } from './facet-choice'
import { FacetChoices } from './facet-choices'
import { FacetSearch } from './facet-search'

/** Values shown at first, and in the whole list. A facet of employers can have thousands. */
const shownFirst = 7
const shownMost = 300
/** So few more are shown at once. */
const fewMore = 3

interface FacetFieldsetProps {
  facet: Facet
  counts: { value: string; count: number }[]
  selected: readonly string[]
  /** None: nothing was counted, so there are no figures. */
  relation: 'exact' | 'approx' | 'none'
  facetNames: FacetNames
  /** Whether the rarer values are wanted, too. */
  isWhole: boolean
  /** The address that shows the other of both. */
  otherwise: string
}

interface Counted {
  value: string
  /** Null: not counted. */
  count: number | null
}

/**
 * The values of one facet with how many jobs each would leave. What is chosen stands first, also at none. The rarer values of
 * a long list come when they are asked for: all lists of a search together would be most of its page.
 */
export function FacetFieldset(props: FacetFieldsetProps) {
  const { facet, counts, selected, relation, facetNames, isWhole, otherwise } = props
  const had = new Set(counts.map(({ value }) => value))
  const all: Counted[] = [
    ...counts,
    ...selected.filter((value) => !had.has(value)).map((value) => ({ value, count: relation === 'none' ? null : 0 })),
  ]
  if (all.length === 0) return null
  // Those that do not say can be chosen, though they are only counted once they are.
  if (statableFacets.some((statable) => statable === facet) && !all.some(({ value }) => value === notStated))
    all.push({ value: notStated, count: null })
  const isChosen = ({ value }: Counted) => selected.includes(value)
  const atFirst = all.length > shownFirst + fewMore ? shownFirst : all.length
  const near = all.filter((counted, index) => index < atFirst || isChosen(counted))
  const others = all.filter((counted) => !near.includes(counted))
  const rest = isWhole ? others.slice(0, shownMost) : []
  const chosen = near.filter(isChosen)
  const isAbout = relation === 'approx'
  const plural = facetPlurals[facet]
  const choice = ({ value, count }: Counted): Choice => ({
    value: addressValue(value),
    label: facetLabel(facet, value, facetNames),
    figure: relation === 'none' || count === null ? null : countFigure({ value: count, relation }),
  })
  const first = [...chosen, ...near.filter((counted) => !isChosen(counted))].map(choice)
  const more = others.length > shownMost ? `${shownMost} more` : `All ${all.length}`
  return (
    <fieldset>
      <legend>
        {facetLegends[facet]}
        {isAbout && <span className="faint about">about</span>}
      </legend>
      <div>
        <FacetChoices name={facet} choices={first} isAbout={isAbout} chosen={chosen.length} />
        {others.length > 0 && (
          <a className="whole" href={otherwise} data-list={facet} aria-expanded={isWhole}>
            {isWhole ? 'Fewer' : more} {plural}
          </a>
        )}
        {rest.length > 0 && (
          <>
            <input type="hidden" name={wholeListKey} value={facet} />
            <FacetSearch
              name={facet}
              plural={plural}
              choices={rest.map(choice)}
              isAbout={isAbout}
              above={first.map(({ label }) => label)}
              unlisted={others.length - rest.length}
            />
          </>
        )}
      </div>
    </fieldset>
  )
}
