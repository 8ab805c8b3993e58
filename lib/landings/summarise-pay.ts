import type { payPeriods } from '@/lib/postings/schema'

export interface PaySummary {
  low: number
  median: number
  high: number
  currency: string
  period: (typeof payPeriods)[number]
  /** Postings that the figures are of. */
  count: number
}

type StatedPay = Pick<PaySummary, 'low' | 'high' | 'currency' | 'period'>

/** Lowest, middle and highest of the currency and period that most state; null when fewer than `fewest` do. */
export function summarisePay(stated: readonly StatedPay[], fewest: number): PaySummary | null {
  const groups = Map.groupBy(stated, ({ currency, period }) => `${currency} ${period}`)
  const [largest] = [...groups.values()].sort((a, b) => b.length - a.length)
  const [one] = largest ?? []
  if (!largest || !one || largest.length < fewest) return null
  const middles = largest.map(({ low, high }) => (low + high) / 2).sort((a, b) => a - b)
  const at = (position: number) => middles[position] ?? 0
  const half = (middles.length - 1) / 2
  return {
    low: Math.min(...largest.map(({ low }) => low)),
    median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
    high: Math.max(...largest.map(({ high }) => high)),
    currency: one.currency,
    period: one.period,
    count: largest.length,
  }
}
