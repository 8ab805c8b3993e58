import { describe, expect, it } from 'vitest'
import { namedPay } from './named-pay'

describe('the pay that an ad names', () => {
  it.each([
    ['Salary: £45,000 - £52,000 per annum', 45_000, 52_000, 'GBP', 'year'],
    ['We pay £45k to £52k.', 45_000, 52_000, 'GBP', 'year'],
    ['We pay £45-52k.', 45_000, 52_000, 'GBP', 'year'],
    ['Pay: EUR 60.000', 60_000, 60_000, 'EUR', 'year'],
    ['CA$90,000 a year', 90_000, 90_000, 'CAD', 'year'],
    ['Day rate: £450', 450, 450, 'GBP', 'day'],
    ['$32.50 per hour', 32.5, 32.5, 'USD', 'hour'],
  ])('reads “%s”', (line, min, max, currency, period) => {
    expect(namedPay(`PMO Analyst\n${line}`)).toMatchObject({ min, max, currency, period })
  })

  it.each([
    'You hold a budget of £50,000.',
    'A £40m change is under way.',
    'A £3 lunch, every day.',
    'A bonus of £12,000 is usual.',
    'The office serves 45,000 people.',
  ])('takes no pay from “%s”', (line) => {
    expect(namedPay(line)).toBeNull()
  })
})
