import { expect, it } from 'vitest'
import { yearlyPounds } from './pay'

it('brings hours, days and years to one scale', () => {
  const pay = (payMin: number | null, payMax: number | null, payPeriod: 'hour' | 'day' | 'year', payCurrency = 'GBP') =>
    yearlyPounds({ payMin, payMax, payPeriod, payCurrency })
  expect(pay(42_000, 48_500, 'year')).toEqual({ payYearlyMin: 42_000, payYearlyMax: 48_500 })
  expect(pay(500, null, 'day')).toEqual({ payYearlyMin: 110_000, payYearlyMax: 110_000 })
  expect(pay(20, 20, 'hour')).toEqual({ payYearlyMin: 39_000, payYearlyMax: 39_000 })
  expect(pay(100_000, 100_000, 'year', 'USD').payYearlyMin).toBe(76_000)
})

it('gives nothing for pay that is not stated, or in a currency without a rate', () => {
  expect(yearlyPounds({ payMin: null, payMax: null, payPeriod: null, payCurrency: null })).toEqual({
    payYearlyMin: null,
    payYearlyMax: null,
  })
  expect(yearlyPounds({ payMin: 5, payMax: 6, payPeriod: 'year', payCurrency: 'XTS' }).payYearlyMin).toBeNull()
})

it('stays within what the column holds', () => {
  expect(yearlyPounds({ payMin: 1, payMax: 100_000_000, payPeriod: 'hour', payCurrency: 'GBP' }).payYearlyMax).toBe(
    2_147_483_647,
  )
})
