import type { payPeriods } from '@/lib/postings/schema'

export interface TypedPay {
  from: number
  to: number
  /** As it was typed, for one of `per`. */
  amount: number
  per: (typeof payPeriods)[number]
  currency: 'GBP' | 'EUR' | 'USD'
}

const currencies = { '£': 'GBP', '€': 'EUR', $: 'USD' } as const
const periods: readonly (readonly [RegExp, TypedPay['per']])[] = [
  [/d/, 'day'],
  [/h/, 'hour'],
  [/y|annum|pa/, 'year'],
]

const amount = /(?<sign>[£€$])?\s?(?<figure>\d{1,3}(?:[,.]\d{3})+|\d{1,6}(?:\.\d{1,2})?)\s?(?<thousand>k)?/.source
const until = /(?:\s?(?:-|–|to)\s?[£€$]?\s?\d[\d,.]*\s?k?)?/.source
const per = /(?<per>\s?(?:p\.?d\.?|p\.?h\.?|p\.?a\.?|(?:per|an?|\/|each)\s?(?:day|hour|hr|year|annum))(?![p{L}p{N}]))?/
  .source
const before = /(?<before>(?:over|above|at least|from|min(?:imum)?|more than|paying|pays?|earning)\s+)?/.source
const plus = /(?<plus>\s?\+|\s(?:plus|or more|and above|and over))?/.source
const pay = new RegExp(
  `(?<![\\p{L}\\p{N}£€$.,])(?<most>(?:under|below|up to|less than|max(?:imum)?|no more than)\\s+)?${before}${amount}${until}${per}${plus}(?![\\p{L}\\p{N}]|\\s?(?:m|bn|million|billion)(?![\\p{L}]))`,
  'giu',
)

/** What may be a year's pay, a day's, an hour's; anything else is a number that means something else. */
const sensible = { year: [8_000, 1_000_000], day: [40, 5_000], hour: [5, 500] } as const

/**
 * The lowest pay that words name: “£500 a day”, “500pd”, “over 60k”, “€70,000”, “£40-50k”. A bare number is none, and
 * neither is a highest pay.
 */
export function readTypedPay(typed: string): TypedPay | null {
  for (const match of typed.matchAll(pay)) {
    const { sign, figure = '', thousand, per: period, before: atLeast, plus: orMore, most } = match.groups ?? {}
    if (most || !(sign || thousand || period || ((atLeast || orMore) && figure.length >= 5))) continue
    const range = /(?:-|–|to)\s?[£€$]?\s?\d[\d,.]*\s?k/i.test(match[0])
    const plain = Number(/^\d{1,3}([,.]\d{3})+$/.test(figure) ? figure.replace(/[,.]/g, '') : figure)
    const amount = (thousand || range) && plain < 1000 ? plain * 1000 : plain
    const said =
      period && periods.find(([pattern]) => pattern.test(period.toLowerCase().replace(/per|\s|\./g, '')))?.[1]
    const per = said || (amount >= sensible.year[0] ? 'year' : sign && amount >= 100 ? 'day' : null)
    if (!per || amount < sensible[per][0] || amount > sensible[per][1]) continue
    const text = match[0].replace(/\s+$/, '')
    const start = match.index + (match[0].length - match[0].trimStart().length)
    return {
      from: start,
      to: match.index + text.length,
      amount,
      per,
      currency: currencies[(sign ?? '£') as keyof typeof currencies],
    }
  }
  return null
}
