import { describe, expect, it } from 'vitest'
import { readTypedPay } from './read-typed-pay'

const read = (typed: string) => {
  const pay = readTypedPay(typed)
  return pay && [typed.slice(pay.from, pay.to), pay.amount, pay.per, pay.currency]
}

describe('readTypedPay', () => {
  it.each([
    ['planner £500 a day', '£500 a day', 500, 'day', 'GBP'],
    ['500pd outside ir35', '500pd', 500, 'day', 'GBP'],
    ['£450/day', '£450/day', 450, 'day', 'GBP'],
    ['£550 per day contract', '£550 per day', 550, 'day', 'GBP'],
    ['over 60k', 'over 60k', 60_000, 'year', 'GBP'],
    ['pmo manager 60k+', '60k+', 60_000, 'year', 'GBP'],
    ['£40-50k leeds', '£40-50k', 40_000, 'year', 'GBP'],
    ['40k to 50k', '40k to 50k', 40_000, 'year', 'GBP'],
    ['€70,000 dublin', '€70,000', 70_000, 'year', 'EUR'],
    ['$120k', '$120k', 120_000, 'year', 'USD'],
    ['£45,000 pa', '£45,000 pa', 45_000, 'year', 'GBP'],
    ['25 per hour', '25 per hour', 25, 'hour', 'GBP'],
    ['at least 55000', 'at least 55000', 55_000, 'year', 'GBP'],
    ['£500', '£500', 500, 'day', 'GBP'],
  ])('reads %s', (typed, ...rest) => {
    expect(read(typed)).toEqual(rest)
  })

  it.each([
    'under 50k',
    'up to £600 a day',
    '2026',
    'p6',
    'prince2',
    'iso 27001',
    '500',
    'managed 40 projects',
    '24 hours',
    '£5',
    '£500 million programme',
    '£9999999',
    '12 month',
    '5g',
    'hs2',
    '10k race'.replace('10k', '1k'),
    '£'.repeat(500),
    '9'.repeat(500),
  ])('takes %s for no pay', (typed) => {
    expect(read(typed)).toBeNull()
  })
})
