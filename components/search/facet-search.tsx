'use client'

import { useEffect, useId, useState } from 'react'
import { type Choice, FacetChoice } from './facet-choice'

interface FacetSearchProps {
  name: string
  /** Such as “towns”. */
  plural: string
  choices: readonly Choice[]
  /** Whether the figures come from a sample. */
  isAbout: boolean
  /** Labels of those that stand above already. */
  above: readonly string[]
  /** How many there are that are not listed at all. */
  unlisted: number
}

/** With fewer there is nothing to search. */
const fewest = 12

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** The rarer values of a facet, with a field that shortens a long list where there is script. */
export function FacetSearch({ name, plural, choices, isAbout, above, unlisted }: FacetSearchProps) {
  const id = useId()
  const [ready, setReady] = useState(false)
  const [typed, setTyped] = useState('')
  useEffect(() => setReady(true), [])
  const wanted = plain(typed)
  const fits = (label: string) => plain(label).includes(wanted)
  const found = choices.filter(({ label }) => fits(label)).length
  const foundAbove = wanted ? above.filter(fits) : []
  return (
    <>
      {ready && choices.length >= fewest && (
        <div className="facet-find">
          <label className="vh" htmlFor={id}>
            Find among these {plural}
          </label>
          <input
            className="inp"
            id={id}
            type="search"
            value={typed}
            maxLength={80}
            autoComplete="off"
            placeholder="Find in this list"
            onChange={({ target }) => setTyped(target.value)}
            // The field belongs to no search of jobs: it only shortens the list below.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          <p className="small soft" role="status">
            {wanted &&
              `${found} of ${choices.length} ${plural}${foundAbove.length ? `, and above: ${foundAbove.join(', ')}` : ''}`}
          </p>
        </div>
      )}
      {choices.map((choice) => (
        <FacetChoice
          key={choice.value}
          name={name}
          choice={choice}
          isAbout={isAbout}
          isChosen={false}
          isHidden={wanted !== '' && !fits(choice.label)}
        />
      ))}
      {unlisted > 0 && (
        <p className="small soft">
          {unlisted.toLocaleString('en-GB')} more have fewer jobs. Find them by their name in the search field.
        </p>
      )}
    </>
  )
}
