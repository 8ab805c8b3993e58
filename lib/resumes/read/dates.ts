/** Start and end as the model writes them, and the line without them. */
export type DatedText = {
  start: string
  end: string
  rest: string
  /** The date stands by itself at an end of the line, not within a sentence. */
  apart: boolean
}

const months: Record<string, number> = {}
for (const [index, names] of [
  'january jan januar janvier enero gennaio styczeń stycznia ocak janeiro januari',
  'february feb februar février fevrier febrero febbraio luty lutego şubat fevereiro februari',
  'march mar märz maerz mars marzo marzec marca mart março maart',
  'april apr avril abril aprile kwiecień kwietnia nisan',
  'may mai mayo maggio maj maja mayıs maio mei',
  'june jun juni juin junio giugno czerwiec czerwca haziran junho',
  'july jul juli juillet julio luglio lipiec lipca temmuz julho',
  'august aug août aout agosto sierpień sierpnia ağustos augustus',
  'september sept sep septembre septiembre settembre wrzesień września eylül setembro',
  'october oct oktober octobre octubre ottobre październik października ekim outubro',
  'november nov novembre noviembre listopad listopada kasım novembro',
  'december dec dezember décembre decembre diciembre dicembre grudzień grudnia aralık dezembro',
].entries())
  for (const name of names.split(' ')) months[name] = index + 1
const seasons: Record<string, number> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
  q1: 1,
  q2: 4,
  q3: 7,
  q4: 10,
}

const name = `(?:${[...Object.keys(months), ...Object.keys(seasons)].sort((a, b) => b.length - a.length).join('|')})`
const year = '(?:(?:19|20)\\d\\d)'
const moment = [
  `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${name}\\.?,?\\s*(?:of\\s+)?(?:${year}|['’]\\d\\d)(?!\\d)`, // 3 March 2021, Sept. ’20
  `${name}\\.?\\s+\\d{1,2},\\s*${year}`, // March 3, 2021
  `${year}[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\\d|3[01]))?(?!\\d)`, // 2021-03-14
  `(?:0?[1-9]|[12]\\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.]${year}`, // 14.03.2021
  `(?:0?[1-9]|1[0-2])\\s?[-/.]\\s?${year}`, // 03/2021
  `(?:0[1-9]|1[0-2])/\\d\\d(?![\\d/])`, // 03/21
  `${year}(?!\\d)`,
].join('|')
const open =
  "(?:present|current(?:ly)?|now|today|ongoing|on-going|date|till date|to date|heute|aujourd[’']hui|actualidad|presente|actual|oggi|obecnie|teraz|nadal|halen|günümüz|devam ediyor|hiện tại|nay|nu|heden)"
const to = '(?:-|–|—|−|~|to|until|till|through|thru|bis|à|do|a|al|->|→|tot|đến)'
const LEFT = '(?<![\\p{L}\\p{N}])'
const RIGHT = '(?![\\p{L}\\p{N}])'

const RANGE = new RegExp(
  `${LEFT}(?:from\\s+|od\\s+|von\\s+|de\\s+)?(${moment})\\s*${to}\\s*(?:the\\s+)?(${moment}|${open}${RIGHT})`,
  'iu',
)
const SINCE = new RegExp(`${LEFT}(?:since|from|seit|depuis|desde|od|dal)\\s+(${moment})(?:\\s*(?:-|–|—))?`, 'iu')
const UNTIL = new RegExp(`${LEFT}(?:until|till|up to|bis)\\s+(${moment})`, 'iu')
const OPEN = new RegExp(`${LEFT}(${moment})\\s*(?:-|–|—)\\s*(?=$|[|)\\]\\t])`, 'iu')
const SHARED = new RegExp(`${LEFT}(${name})\\.?\\s*${to}\\s*(${name})\\.?,?\\s+(${year})(?!\\d)`, 'iu')
const SHORT = new RegExp(`${LEFT}(${year})\\s*[-–—/]\\s*(\\d\\d)(?![\\d./-])`, 'u')
// Alone, 03/21 may be anything.
const ONE = new RegExp(`${LEFT}(?!\\d\\d/\\d\\d(?!\\d))(${moment})${RIGHT}`, 'iu')

/** The dates that a line names, in any of the ways people write them; null when it names none. */
export function readDates(text: string): DatedText | null {
  if (text.length > 300 || !/\d\d/.test(text)) return null
  const shared = SHARED.exec(text)
  if (shared) return dated(text, shared, `${shared[1]} ${shared[3]}`, `${shared[2]} ${shared[3]}`)
  const range = RANGE.exec(text)
  if (range) return dated(text, range, range[1], range[2])
  const short = SHORT.exec(text)
  if (short && Number(short[2]) !== 0 && shortEnd(short) !== null)
    return dated(text, short, short[1], shortEnd(short) ?? '')
  const since = SINCE.exec(text)
  if (since) return dated(text, since, since[1], 'present')
  const until = UNTIL.exec(text)
  if (until) return dated(text, until, undefined, until[1])
  const opened = OPEN.exec(text)
  if (opened) return dated(text, opened, opened[1], 'present')
  const one = ONE.exec(text)
  return one ? dated(text, one, one[1], one[1]) : null
}

/** "2018-20" and "2018/19" are years; "2018/03" and "2018-12" may be months and are left to the other patterns. */
function shortEnd([, from = '', to = '']: RegExpExecArray) {
  const end = Number(from.slice(0, 2)) * 100 + Number(to)
  return end > Number(from) && (Number(to) > 12 || end - Number(from) === 1) ? String(end) : null
}

function dated(text: string, match: RegExpExecArray, from: string | undefined, till: string | undefined): DatedText {
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  const apart = /^\s*$|[,;|·•:(\t–—-]\s*$/u.test(before) && /^\s*$|^\s*[,;|·•:)\t–—-]/u.test(after)
  return { start: momentOf(from ?? ''), end: momentOf(till ?? ''), rest: tidied(`${before}\uFFFC${after}`), apart }
}

/** What the date left behind: empty brackets, and separators that now separate nothing. */
function tidied(text: string) {
  return text
    .replace(/[([]\s*\uFFFC\s*(?:[,;·|]\s*)?(?=[^)\]]*\p{L})/gu, '\uFFFC(')
    .replace(/[([]\s*\uFFFC\s*[)\]]?/g, '\uFFFC')
    .replace(/\(\s*(?:\d+\s*(?:years?|yrs?|months?|mos?)[\s,.]*)*\)/giu, ' ')
    .replace(/\s*[,;|·•:/–—-]*\s*\uFFFC\s*[.,;:)|·–—-]*\s*/g, '\t')
    .replace(/^[\s,;|·•:)–—-]+|[\s,;|·•:(–—-]+$/gu, '')
}

/** One date as the model writes it: as exact as it was said. */
export function momentOf(text: string): string {
  const said = text.trim().toLowerCase()
  if (!said) return ''
  if (new RegExp(`^${open}$`, 'iu').test(said)) return 'present'
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?/.exec(said)
  if (iso) return written(iso[1], iso[2], iso[3])
  const european = /^(?:(\d{1,2})[-/.])?(\d{1,2})\s?[-/.]\s?(\d{4})$/.exec(said)
  if (european) return written(european[3], european[2], european[1])
  const short = /^(\d\d)\/(\d\d)$/.exec(said)
  if (short) return written(century(short[2]), short[1])
  const named = new RegExp(`(${name})`, 'iu').exec(said)?.[1]
  const inYear = new RegExp(year).exec(said)?.[0] ?? century(/['’](\d\d)/.exec(said)?.[1])
  const month = named ? (months[named] ?? seasons[named]) : undefined
  const day = month ? /^(\d{1,2})(?!\d)|\s(\d{1,2}),/.exec(said) : null
  return written(inYear, month?.toString(), day?.[1] ?? day?.[2])
}

function century(two: string | undefined) {
  return two === undefined ? undefined : `${Number(two) > 60 ? '19' : '20'}${two}`
}

function written(inYear: string | undefined, month?: string, day?: string) {
  if (!inYear) return ''
  const number = Number(month)
  if (!month || number < 1 || number > 12) return inYear
  const most = new Date(Date.UTC(Number(inYear), number, 0)).getUTCDate()
  const exact = day && Number(day) >= 1 && Number(day) <= most ? `-${day.padStart(2, '0')}` : ''
  return `${inYear}-${month.padStart(2, '0')}${exact}`
}
