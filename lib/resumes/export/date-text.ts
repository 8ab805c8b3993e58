const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** “March 2021”: no shorter and no more exact than the date that was given. */
export function dateText(date: string): string {
  if (date === 'present') return 'Present'
  const [year = '', month, day] = date.split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}

/** “March 2021 – Present”; one date where only one is known; empty where none is. */
export function periodText({ start, end }: { start: string; end: string }): string {
  if (start === end) return dateText(start)
  return [start, end].filter(Boolean).map(dateText).join(' – ')
}
