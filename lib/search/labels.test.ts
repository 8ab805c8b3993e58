import { expect, it } from 'vitest'
import { facetLabel, jobCount } from './labels'

it.each([
  [{ value: 0, relation: 'exact' }, '0 jobs'],
  [{ value: 1, relation: 'exact' }, '1 job'],
  [{ value: 94_128, relation: 'exact' }, '94,128 jobs'],
  [{ value: 94_128, relation: 'approx' }, 'about 94,000 jobs'],
  [{ value: 1_072, relation: 'approx' }, 'about 1,100 jobs'],
  [{ value: 64, relation: 'approx' }, 'about 64 jobs'],
] as const)('%j is written %s', (count, text) => {
  expect(jobCount(count)).toBe(text)
})

it('writes values as people read them, also those it does not know', () => {
  expect(facetLabel('role', 'pmo-analyst', { role: { 'pmo-analyst': 'PMO Analyst' } })).toBe('PMO Analyst')
  expect(facetLabel('role', 'old-role', {})).toBe('Old role')
  expect(facetLabel('country', 'DE', {})).toBe('Germany')
  expect(facetLabel('contract', 'constructor', {})).toBe('constructor')
})
