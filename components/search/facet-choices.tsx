'use client'

import { type Choice, FacetChoice } from './facet-choice'

interface FacetChoicesProps {
  name: string
  choices: readonly Choice[]
  /** Whether the figures come from a sample. */
  isAbout: boolean
  /** How many at the beginning are chosen. */
  chosen: number
}

/** Values of a facet. A page has hundreds, and sends them once as text and once as these few words each. */
export function FacetChoices({ name, choices, isAbout, chosen }: FacetChoicesProps) {
  return choices.map((choice, index) => (
    <FacetChoice key={choice.value} name={name} choice={choice} isAbout={isAbout} isChosen={index < chosen} />
  ))
}
