export interface NamedPay {
  min: number
  max: number
  currency: string
  period: 'hour' | 'day' | 'year'
  /** The words of the ad. */
  quote: string
}

const currencies: Record<string, string> = { '£': 'GBP', $: 'USD', '€': 'EUR' }
const sign = '(?:(?:[A-Z]{1,2})?[£$€]|GBP|USD|EUR|CAD|AUD|CHF)'
const amount = '\\d{1,3}(?:[,.]\\d{3})+(?![\\d])|\\d{1,6}(?:\\.\\d{1,2})?'
const pattern = new RegExp(
  `(${sign})\\s?(${amount})(\\s?k\\b)?(?:\\s?(?:-|–|—|to)\\s?(?:${sign})?\\s?(${amount})(\\s?k\\b)?)?(?!\\s?(?:m|mn|bn|million|billion)\\b)`,
  'gi',
)
/** What is paid for a job, and not what a job looks after. */
const elsewhere = /\b(?:budgets?|portfolio|programmes?|programs?|revenue|turnover|bonus|allowance|funding|worth)\b/i
const bounds = { hour: [5, 1000], day: [50, 5000], year: [10_000, 1_000_000] } as const

/** The pay that an ad names, the first one found; null when it names none that can be read for certain. */
export function namedPay(text: string): NamedPay | null {
  for (const line of text.split(/[\r\n]+/).slice(0, 400))
    for (const sentence of line.slice(0, 1000).split(/(?<=[a-z)][.;])\s/)) {
      if (elsewhere.test(sentence)) continue
      for (const match of sentence.matchAll(pattern)) {
        const pay = read(match, periodOf(sentence))
        if (pay) return pay
      }
    }
  return null
}

function read([quote, mark = '', low = '', lowK, high, highK]: RegExpMatchArray, period: NamedPay['period']) {
  const currency = currencyOf(mark)
  if (!currency) return null
  const max = high === undefined ? null : figureOf(high, highK)
  // “£45-52k” means thousands on both sides.
  const min = figureOf(low, lowK ?? (max !== null && figureOf(low, undefined) < 1000 ? highK : undefined))
  const [least, most] = bounds[period]
  const top = max ?? min
  return min < least || top > most || top < min ? null : { min, max: top, currency, period, quote: quote.trim() }
}

function currencyOf(mark: string): string | null {
  if (/^[A-Z]{3}$/i.test(mark)) return mark.toUpperCase()
  const dollars: Record<string, string> = { US$: 'USD', CA$: 'CAD', C$: 'CAD', AU$: 'AUD', A$: 'AUD' }
  return currencies[mark] ?? dollars[mark.toUpperCase()] ?? null
}

const figureOf = (digits: string, thousands: string | undefined) =>
  Number(digits.replace(/[,.](?=\d{3})/g, '')) * (thousands ? 1000 : 1)

function periodOf(sentence: string): NamedPay['period'] {
  if (/\b(?:per|an|each) hour\b|\bhourly\b|\/\s?h(?:ou)?r?\b/i.test(sentence)) return 'hour'
  return /\b(?:per|a|each) day\b|\bdaily\b|\bday rate\b|\/\s?day\b/i.test(sentence) ? 'day' : 'year'
}
