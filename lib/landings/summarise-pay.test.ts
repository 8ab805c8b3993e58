import { describe, expect, it } from 'vitest'
import { summarisePay } from './summarise-pay'

const pay = (low: number, high: number, currency = 'GBP', period: 'year' | 'day' = 'year') => ({
  low,
  high,
  currency,
  period,
})

describe('summarisePay', () => {
  const four = [pay(30, 40), pay(20, 30), pay(50, 60), pay(40, 40)]
  it('looks at one currency and period only, and at none without five that state it', () => {
    expect(summarisePay([...four, pay(900, 900, 'GBP', 'day'), pay(1, 1, 'EUR')], 5)).toBeNull()
    expect(summarisePay([...four, pay(900, 900, 'GBP', 'day'), pay(70, 80)], 5)).toEqual({
      low: 20,
      median: 40,
      high: 80,
      currency: 'GBP',
      period: 'year',
      count: 5,
    })
  })

  it('takes the middle of the two in the middle', () => {
    expect(summarisePay(four, 4)?.median).toBe(37.5)
  })
})
