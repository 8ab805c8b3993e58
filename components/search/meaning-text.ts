import { type FacetNames, facetLabel, kmText, payText } from '@/lib/search/labels'
import type { Meaning } from '@/lib/search/reading.shared'
import { facets, usualKm } from '@/lib/search/schema'
import { type CompetencyNames, competencyText } from './competency-fieldset'

export interface MeaningNames {
  facetNames: FacetNames
  competencyNames: CompetencyNames
}

/** What a phrase says as a filter, such as “Remote” or “Within 25 km of Leeds”. */
export function meaningText(meaning: Meaning, { facetNames, competencyNames }: MeaningNames): string {
  const { filters = {}, competency, near, km = usualKm, pay, per = 'year', within, closing } = meaning
  if (near) return `Within ${kmText(km)} of ${near}`
  if (pay) return payText(pay, per)
  if (within) return within === 1 ? 'Posted in the last day' : `Posted in the last ${within} days`
  if (closing) return closing === 1 ? 'Closes in the next day' : `Closes in the next ${closing} days`
  if (competency) return competencyText(competency, 1, competencyNames) ?? competency
  const labels = facets.flatMap((facet) => (filters[facet] ?? []).map((value) => facetLabel(facet, value, facetNames)))
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(labels)
}
