const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (month: number) => String(month).padStart(2, '0')

/** A date as people write it (“March 2021”, “03/2021”, “now”) in the form that is kept; null when it says no date. */
export function readResumeDate(text: string): string | null {
  const said = text.trim().toLowerCase().slice(0, 40)
  if (said === '') return ''
  if (/^(?:present|now|today|current|to date|ongoing)$/.test(said)) return 'present'
  const exact = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(said)
  if (exact) return joined(exact[1], exact[2], exact[3])
  const slashed = /^(\d{1,2})[/.](\d{4})$/.exec(said)
  if (slashed) return joined(slashed[2], slashed[1])
  const named = /^([a-z]{3,9})\.?,? (\d{4})$/.exec(said)
  const month = named ? months.findIndex((name) => named[1]?.startsWith(name)) : -1
  return named && month >= 0 ? joined(named[2], String(month + 1)) : null
}

function joined(year = '', month?: string, day?: string): string | null {
  if (month === undefined) return year
  if (Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined) return `${year}-${two(Number(month))}`
  return Number(day) < 1 || Number(day) > 31 ? null : `${year}-${two(Number(month))}-${two(Number(day))}`
}
