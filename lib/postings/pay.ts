/**
 * Pay for a year in pounds, so that postings in several currencies and periods can be sorted and filtered together. An
 * order of magnitude, never shown and never used in a match. Rates are rounded reference figures of November 2026, kept
 * here on purpose: a rate that moved daily would reorder search results for no reason that a reader could see.
 */
const poundsFor: Record<string, number> = {
  GBP: 1,
  EUR: 0.87,
  USD: 0.76,
  CAD: 0.54,
  AUD: 0.49,
  NZD: 0.43,
  CHF: 0.94,
  SEK: 0.08,
  NOK: 0.075,
  DKK: 0.117,
  PLN: 0.205,
  CZK: 0.036,
  INR: 0.0086,
  SGD: 0.58,
  HKD: 0.098,
  JPY: 0.0049,
  AED: 0.207,
  SAR: 0.203,
  QAR: 0.209,
  ZAR: 0.044,
  BRL: 0.14,
  MXN: 0.041,
  KES: 0.0059,
  NGN: 0.0005,
  MYR: 0.18,
}

/** 37.5 hours in each of 52 weeks; 220 days, as contractors reckon. */
const timesAYear = { hour: 1950, day: 220, year: 1 } as const

/** What this much for an hour, a day or a year comes to in a year. */
export const yearlyAmount = (amount: number, period: keyof typeof timesAYear) => Math.round(amount * timesAYear[period])

/** Largest figure that the column holds. */
const most = 2_147_483_647

export interface StatedPay {
  payMin: number | null
  payMax: number | null
  payCurrency: string | null
  payPeriod: 'hour' | 'day' | 'year' | null
}

/** @returns whole pounds a year; both null when no pay is stated or the currency has no rate here. */
export function yearlyPounds(pay: StatedPay): { payYearlyMin: number | null; payYearlyMax: number | null } {
  const rate = pay.payCurrency ? poundsFor[pay.payCurrency] : undefined
  if (!rate || !pay.payPeriod) return { payYearlyMin: null, payYearlyMax: null }
  const factor = rate * timesAYear[pay.payPeriod]
  const yearly = (amount: number | null) => (amount === null ? null : Math.min(most, Math.round(amount * factor)))
  return { payYearlyMin: yearly(pay.payMin ?? pay.payMax), payYearlyMax: yearly(pay.payMax ?? pay.payMin) }
}

/** The currencies that a posting may state, for the editor's list. */
export const payCurrencies = Object.keys(poundsFor)
