import { countFigure, type FacetNames, facetLabel, facetLegends, facetPlurals } from '@/lib/search/labels'
import { type Facet, notStated, statableFacets } from '@/lib/search/schema'
import { addressValue } from '@/lib/search/search-url'
import type { Choice } from './facet-choice'
import { FacetChoices } from './facet-choices'
import { FacetMore } from './facet-more'

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

interface Counted {
  value: string
  /** Null: not counted. */
  count: number | null
}

/** The values of one facet with how many jobs each would leave. What is chosen stands first, also at none. */
export function FacetFieldset({ facet, counts, selected, relation, facetNames }: FacetFieldsetProps) {
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
  const near = all.filter((counted, index) => index < shownFirst || isChosen(counted))
  const others = all.filter((counted) => !near.includes(counted))
  const rest = others.slice(0, shownMost)
  const chosen = near.filter(isChosen)
  const first = [...chosen, ...near.filter((counted) => !isChosen(counted))]
  const isAbout = relation === 'approx'
  const choice = ({ value, count }: Counted): Choice => ({
    value: addressValue(value),
    label: facetLabel(facet, value, facetNames),
    figure: relation === 'none' || count === null ? null : countFigure({ value: count, relation }),
  })
  return (
    <fieldset>
      <legend>
        {facetLegends[facet]}
        {isAbout && <span className="faint about">about</span>}
      </legend>
      <div>
        <FacetChoices name={facet} choices={first.map(choice)} isAbout={isAbout} chosen={chosen.length} />
        {rest.length > 0 && (
          <FacetMore
            name={facet}
            summary={`${others.length > rest.length ? `${shownMost} more` : `All ${all.length}`} ${facetPlurals[facet]}`}
            plural={facetPlurals[facet]}
            choices={rest.map(choice)}
            isAbout={isAbout}
            above={first.map((counted) => choice(counted).label)}
            unlisted={others.length - rest.length}
          />
        )}
      </div>
    </fieldset>
  )
}
