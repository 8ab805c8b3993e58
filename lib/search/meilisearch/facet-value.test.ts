import { expect, it } from 'vitest'
import { decodeFacetValue, encodeFacetValue } from './facet-value'

/** How the server tells values apart. */
const folded = (value: string) => value.trim().normalize('NFKD').toLowerCase()

const values = [
  '',
  ' ',
  '-',
  'leeds',
  'Leeds',
  'LEEDS',
  ' leeds',
  'zürich',
  'Zürich',
  'ﬁnance',
  'finance',
  'a "b" \\c',
  '🚆',
  'x#0123abcd',
]

it('keeps values apart that the server would take for one, and gives each back as it was', () => {
  const encoded = values.map(encodeFacetValue)
  expect(new Set(encoded.map(folded)).size).toBe(values.length)
  expect(encoded).not.toContain('')
  expect(encoded.map(decodeFacetValue)).toEqual(values)
})

it('leaves what is plain as it is, and cuts what is too long to be kept', () => {
  expect(encodeFacetValue('pmo-analyst')).toBe('pmo-analyst')
  expect(encodeFacetValue('x'.repeat(5000)).length).toBeLessThan(120)
})
