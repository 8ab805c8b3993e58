import { expect, it } from 'vitest'
import { filterExpression, without } from './filter-expression'

const request = (filters: object, organisationId?: string) => ({
  q: '',
  filters,
  sort: 'newest' as const,
  page: 1,
  size: 20,
  facets: [],
  scope: { now: new Date(1000), ...(organisationId ? { organisationId } : {}) },
})

it('binds every search to what is public now, and each facet to the others', () => {
  const filter = filterExpression(
    request({ role: ['pmo-analyst'], city: ['x', 'y'], payMin: 40_000, includeUnstatedPay: true }),
  )
  expect(without(filter)).toEqual([
    'postedAt <= 1000',
    'closesAt > 1000',
    '((payMax >= 40000) OR payMax IS NULL)',
    'role IN ["pmo-analyst"]',
    'city IN ["x", "y"]',
  ])
  expect(without(filter, 'city')).not.toContain('city IN ["x", "y"]')
})

it('keeps a hostile value one value', () => {
  const [condition] = without(filterExpression(request({ city: ['" OR role = "x\\'] }))).slice(-1)
  expect(condition).toMatch(/^city IN \["\\" OR role = \\"x\\\\#[0-9a-f]{8}"\]$/)
})
