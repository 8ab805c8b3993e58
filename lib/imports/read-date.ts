export const dateFormats = ['ymd', 'dmy', 'mdy'] as const
export type DateFormat = (typeof dateFormats)[number]

export type CalendarDate = { year: number; month: number; day: number }

const patterns: Record<
  DateFormat,
  { pattern: RegExp; order: [keyof CalendarDate, keyof CalendarDate, keyof CalendarDate] }
> = {
  ymd: { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/, order: ['year', 'month', 'day'] },
  dmy: { pattern: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/, order: ['day', 'month', 'year'] },
  mdy: { pattern: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/, order: ['month', 'day', 'year'] },
}

/** A day as a file writes it; a time of day behind it is not read. Null when it is not a day of the calendar. */
export function readDate(text: string, format: DateFormat): CalendarDate | null {
  const { pattern, order } = patterns[format]
  const found = pattern.exec(text.trim())
  if (!found) return null
  const date: CalendarDate = { year: 0, month: 0, day: 0 }
  for (const [index, part] of order.entries()) date[part] = Number(found[index + 1])
  const check = new Date(Date.UTC(date.year, date.month - 1, date.day))
  return check.getUTCMonth() === date.month - 1 && check.getUTCDate() === date.day ? date : null
}

export function addDays({ year, month, day }: CalendarDate, days: number): CalendarDate {
  const at = new Date(Date.UTC(year, month - 1, day + days))
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}

/** Whole days from one date to another, negative when the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  const days = (date: CalendarDate) => Date.UTC(date.year, date.month - 1, date.day) / 86_400_000
  return days(to) - days(from)
}

/** The day that an instant falls on in a zone. */
export function dateIn(instant: Date, timeZone: string): CalendarDate {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
    .format(instant)
    .split('-')
    .map(Number)
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0 }
}

/**
 * The instant at which a day begins in a zone (IANA name). The offset is looked up at the instant itself, twice, because
 * the first guess may lie on the other side of a clock change.
 */
export function startOfDay({ year, month, day }: CalendarDate, timeZone: string): Date {
  const wall = Date.UTC(year, month - 1, day)
  let instant = wall
  for (let round = 0; round < 2; round++) instant = wall - offsetMs(instant, timeZone)
  return new Date(instant)
}

function offsetMs(instant: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? []
  if (!hours || !minutes) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
