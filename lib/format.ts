/** How figures, dates and places are written for people. Browser-safe; British English. */

const locale = 'en-GB'

export const countWord = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString(locale)} ${count === 1 ? one : many}`

const regionNames = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
/** Name of an ISO 3166-1 alpha-2 code; the code itself when there is no such country. */
export function countryName(code: string) {
  try {
    return regionNames.of(code) ?? code
  } catch {
    return code
  }
}

const withArticle = new Set(
  'AE AX BQ BS CC CF CK DO FK FO GB GM IM IO KM KY MH MP MV NL PH PN PS SB TC TF UM US VG VI'.split(' '),
)
/** The name as it stands inside a sentence, such as “the United Kingdom”. */
export const countryInSentence = (code: string) => `${withArticle.has(code) ? 'the ' : ''}${countryName(code)}`

export interface Pay {
  min: number | null
  max: number | null
  currency: string | null
  period: 'hour' | 'day' | 'year' | null
}

/** Made once for each currency: making one takes longer than writing fifty amounts. */
const moneyFormats = new Map<string, Intl.NumberFormat>()

function money(amount: number, currency: string) {
  const digits = Number.isInteger(amount) ? 0 : 2
  const key = `${currency} ${digits}`
  let format = moneyFormats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    moneyFormats.set(key, format)
  }
  return format.format(amount)
}

/** Dollars and crowns are many: the code follows the sign where the sign alone does not tell. */
const ambiguous = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'SEK', 'NOK', 'DKK', 'JPY', 'CNY'])

/** Such as “£42,000 to £48,500 a year”; null when the posting states no pay. */
export function payText(pay: Pay): string | null {
  const { min, max, currency, period } = pay
  if (!currency || !period || (min === null && max === null)) return null
  const each = { hour: 'an hour', day: 'a day', year: 'a year' }[period]
  const range =
    min !== null && max !== null && min !== max
      ? `${money(min, currency)} to ${money(max, currency)}`
      : min === null
        ? `up to ${money(max as number, currency)}`
        : max === null
          ? `from ${money(min, currency)}`
          : money(min, currency)
  return `${range}${ambiguous.has(currency) ? ` ${currency}` : ''} ${each}`
}

/** Such as “25 November 2026”. */
export const dateText = (date: Date) =>
  date.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Such as “9 December 2026, 23:59 GMT”: a moment always names its zone. */
export const momentText = (date: Date) =>
  `${dateText(date)}, ${date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })} GMT`

const dayMs = 86_400_000
const utcDay = (date: Date) => Math.floor(date.getTime() / dayMs)

/** Such as “today”, “yesterday”, “6 days ago”, then the date. */
export function agoText(date: Date, now: Date) {
  const days = utcDay(now) - utcDay(date)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  return days <= 30 ? `${days} days ago` : dateText(date)
}

/** Such as “in 14 days”, “tomorrow”, “today”; null once it has passed. */
export function untilText(date: Date, now: Date) {
  if (date <= now) return null
  const days = utcDay(date) - utcDay(now)
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
}

/** “a PMO Manager”, “an Agile PMO Lead”: by the letter, which holds for titles of roles. */
export const oneOf = (title: string) => `${/^[AEIO]/.test(title) ? 'an' : 'a'} ${title}`
