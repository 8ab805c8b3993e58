import { describe, expect, it } from 'vitest'
import { readPay } from './read-pay'

const plausible = { hour: [5, 500], day: [40, 4000], year: [5000, 1_000_000] } as const
const read = (min: string, max: string, period: 'hour' | 'day' | 'year' | null = 'year') =>
  readPay({ min, max, period }, 'USD', plausible)
const none = { payMin: null, payMax: null, payCurrency: null, payPeriod: null }

describe('reading pay', () => {
  it('keeps each period as it is stated', () => {
    expect(read('42405', '65,485.50')).toEqual({
      pay: { payMin: 42405, payMax: 65485.5, payCurrency: 'USD', payPeriod: 'year' },
      remark: null,
    })
    expect(read('8.7500', '10.36', 'hour').pay).toMatchObject({ payMin: 8.75, payMax: 10.36, payPeriod: 'hour' })
    expect(read('$350', '350', 'day').pay).toMatchObject({ payMin: 350, payMax: 350, payPeriod: 'day' })
  })

  it('takes nought for not stated, on one side or on both', () => {
    expect(read('0', '100000')).toMatchObject({
      pay: { payMin: null, payMax: 100000 },
      remark: 'Pay without a lower figure',
    })
    expect(read('30000', '0')).toMatchObject({
      pay: { payMin: 30000, payMax: null },
      remark: 'Pay without a higher figure',
    })
    expect(read('0', '0')).toEqual({ pay: none, remark: 'Pay not stated' })
    expect(read('', '')).toEqual({ pay: none, remark: 'Pay not stated' })
  })

  it.each([
    ['70000', '60000', 'year', 'above the higher'],
    ['58000', '61000', 'hour', 'not plausible'],
    ['25.50', '30', 'year', 'not plausible'],
    ['-5', '30', 'hour', 'not a figure'],
    ['by agreement', '', 'year', 'not a figure'],
    ['700', '900', null, 'which period'],
  ] as const)('leaves %s to %s for one %s out and says why', (min, max, period, why) => {
    const { pay, remark } = read(min, max, period)
    expect(pay).toEqual(none)
    expect(remark).toContain(why)
  })
})
