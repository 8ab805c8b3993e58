import { describe, expect, it } from 'vitest'
import { referenceFramework } from '@/tests/support/reference-framework'
import { payEvidence, payScale } from './pay.shared'

const framework = referenceFramework()

describe('what sources say about pay', () => {
  it('keeps each source to itself, with the titles and the responses that it names', () => {
    const [survey, range] = payEvidence(framework, 'pmo-manager').toSorted((a, b) => b.rows.length - a.rows.length)
    expect(survey?.rows.map(({ label, average, responses, here }) => [label, average, responses, here])).toEqual([
      ['Project Office Support', 27_500, 36, false],
      ['Project Co-ordinator', 27_500, 70, false],
      ['PMO Administrator', 30_000, null, false],
      ['PMO Officer', 32_500, 35, false],
      ['PMO Manager', 55_000, 53, true],
      ['PMO Director', 82_500, null, false],
    ])
    expect(range).toMatchObject({
      currency: 'USD',
      year: null,
      rows: [{ label: 'PMO Manager', low: 36_213, high: 53_976, average: null, median: null }],
    })
  })

  it('says nothing where nothing was found', () => {
    expect(payEvidence(framework, 'pmo-planner')).toEqual([])
    expect(payEvidence(framework, 'nobody')).toEqual([])
  })
})

describe('the scale', () => {
  const row = (over: object) => ({
    label: 'x',
    roleId: 'x',
    here: true,
    low: null,
    average: null,
    median: null,
    high: null,
    responses: null,
    basis: '',
    ...over,
  })
  it.each([
    [[row({ average: 27_500 }), row({ average: 82_500 })]],
    [[row({ low: 36_213, high: 53_976 })]],
    [[row({ average: 60_000 })]],
    [[row({ average: 410 }), row({ median: 520 })]],
  ])('holds every figure between round ends with marks inside', (rows) => {
    const { from, to, marks } = payScale(rows)
    for (const figure of rows.flatMap(({ low, average, median, high }) => [low, average, median, high]))
      if (figure !== null) {
        expect(figure).toBeGreaterThan(from)
        expect(figure).toBeLessThan(to)
      }
    expect(marks.length).toBeGreaterThanOrEqual(1)
    expect(marks.length).toBeLessThanOrEqual(6)
    expect(marks.every((mark) => mark > from && mark < to)).toBe(true)
  })
})
