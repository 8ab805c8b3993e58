import { countWord, dateText } from '@/lib/format'
import type { ReviewDate } from '@/lib/framework/review/review-dates'

/** So long a list is read on the page. */
const mostNamed = 40

/** @param at the addresses of the pages that the mail leads to */
export function writeReminder(
  dates: readonly ReviewDate[],
  at: { framework: string; account: string },
): { subject: string; text: string } {
  const named = dates.slice(0, mostNamed)
  const parts = [
    { head: 'Due:', lines: named.filter(({ isDue }) => isDue) },
    { head: 'Within seven days:', lines: named.filter(({ isDue }) => !isDue) },
  ].flatMap(({ head, lines }) => (lines.length > 0 ? [head, ...lines.map(lineOf), ''] : []))
  const more = dates.length - named.length
  return {
    subject: `${countWord(dates.length, 'framework entry', 'framework entries')} to review`,
    text: [
      'Hello,',
      '',
      'these entries of the framework are to be reviewed.',
      '',
      ...parts,
      ...(more > 0 ? [`And ${countWord(more, 'more entry', 'more entries')}.`, ''] : []),
      `Open them: ${at.framework}`,
      '',
      `You get this once a day at most. Turn it off: ${at.account}`,
      '',
    ].join('\n'),
  }
}

const lineOf = ({ name, reviewBy, owner }: ReviewDate) =>
  `- ${name.replace(/\s+/g, ' ')}, ${dateText(reviewBy)}${owner ? '' : ', without an owner'}`
