import type { payPeriods } from '@/lib/postings/schema'

type PayPeriod = (typeof payPeriods)[number]

export type Pay = {
  payMin: number | null
  payMax: number | null
  payCurrency: string | null
  payPeriod: PayPeriod | null
}

/** The figures outside which pay is more likely a slip than a wage, for one period, in the source's currency. */
export type PlausiblePay = Readonly<Record<PayPeriod, readonly [number, number]>>

const notStated: Pay = { payMin: null, payMax: null, payCurrency: null, payPeriod: null }

/**
 * Pay as a file states it. Nothing is converted or guessed: nought and blank mean not stated, and figures that contradict
 * each other or cannot be for that period are left out, with a remark for the operator, rather than shown to people.
 */
export function readPay(
  raw: { min: string; max: string; period: PayPeriod | null },
  currency: string,
  plausible: PlausiblePay,
): { pay: Pay; remark: string | null } {
  const min = readAmount(raw.min)
  const max = readAmount(raw.max)
  if (Number.isNaN(min) || Number.isNaN(max))
    return { pay: notStated, remark: `Pay left out: not a figure (“${raw.min}” to “${raw.max}”)` }
  if (min === null && max === null) return { pay: notStated, remark: 'Pay not stated' }
  if (!raw.period) return { pay: notStated, remark: 'Pay left out: the file does not say for which period' }
  const [least, most] = plausible[raw.period]
  for (const figure of [min, max])
    if (figure !== null && (figure < least || figure > most))
      return { pay: notStated, remark: `Pay left out: ${figure} for one ${raw.period} is not plausible` }
  if (min !== null && max !== null && min > max)
    return { pay: notStated, remark: `Pay left out: the lower figure ${min} is above the higher ${max}` }
  return {
    pay: { payMin: min, payMax: max, payCurrency: currency, payPeriod: raw.period },
    remark: min === null ? 'Pay without a lower figure' : max === null ? 'Pay without a higher figure' : null,
  }
}

/** Null: blank or nought. NaN: not a figure. Negative figures are not figures of pay. */
function readAmount(text: string): number | null {
  const bare = text.replace(/[\s$£€,]/g, '')
  if (bare === '') return null
  if (!/^\d+(\.\d+)?$/.test(bare)) return Number.NaN
  const figure = Math.round(Number(bare) * 100) / 100
  return figure === 0 ? null : figure
}
