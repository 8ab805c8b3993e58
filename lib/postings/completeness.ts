import { countryInSentence, countWord, dateText, payText } from '@/lib/format'
import type { PostingInput } from './schema'

/** What a public posting must have on top of what a draft needs. Browser-safe, so that the editor shows the same list. */
export interface Check {
  field: keyof PostingInput
  /** What is so, once it is done; until then what has to be done. A sentence either way. */
  message: string
  done: boolean
  /** A must stops publishing; the others are advice. */
  must: boolean
}

const longestDays = 183
const dayMs = 86_400_000

/** One line: what is still open, if anything, and what is so when nothing is. */
function line(
  field: Check['field'],
  need: 'must' | 'advice',
  { open, done }: { open: string | null | false; done: string },
): Check {
  return { field, must: need === 'must', done: !open, message: open || done }
}

function closingProblem(closesAt: Date | null, now: Date): string | null {
  if (closesAt === null) return 'Set a closing date.'
  if (closesAt <= now) return 'The closing date has passed. Choose a later one.'
  if (closesAt.getTime() - now.getTime() > longestDays * dayMs)
    return `Close within ${longestDays} days: you can extend it later.`
  return null
}

export function checkCompleteness(posting: PostingInput, now: Date): Check[] {
  const { description, duties, city, country, workMode, applyUrl, applyEmail, closesAt, requirements } = posting
  const tied = duties.filter((duty) => duty.responsibilityId !== null).length
  const pay = payText({
    min: posting.payMin,
    max: posting.payMax,
    currency: posting.payCurrency,
    period: posting.payPeriod,
  })
  return [
    line('description', 'must', {
      open: description.length < 80 && 'Describe the job in at least 80 characters.',
      done: 'Describes the job.',
    }),
    line('duties', 'must', {
      open: duties.length === 0 && 'Name at least one duty.',
      done: `Names ${countWord(duties.length, 'duty', 'duties')}.`,
    }),
    line('city', 'must', {
      open: workMode !== 'remote' && city === null && 'Say in which town or city the work is done.',
      done: city === null ? `Remote, in ${countryInSentence(country)}.` : `In ${city}.`,
    }),
    line('applyEmail', 'must', {
      open: applyUrl === null && applyEmail === null && 'Say where to apply: an e-mail address or a web address.',
      done: applyUrl === null ? 'Says where to apply, by e-mail.' : 'Says where to apply, on the web.',
    }),
    line('closesAt', 'must', {
      open: closingProblem(closesAt, now),
      done: closesAt === null ? '' : `Closes on ${dateText(closesAt)}.`,
    }),
    line('payMin', 'advice', {
      open: pay === null && 'State the pay: candidates look for it first.',
      done: `Pays ${pay}.`,
    }),
    line('requirements', 'advice', {
      open: requirements.length === 0 && 'Say what a candidate needs to have.',
      done: `Names ${countWord(requirements.length, 'requirement')}.`,
    }),
    line('duties', 'advice', {
      open: (duties.length < 4 || duties.length > 12) && 'Aim for four to twelve duties.',
      done: 'Has between four and twelve duties, which readers follow to the end.',
    }),
    line('duties', 'advice', {
      open: tied === 0 && 'Tie duties to the framework, so that candidates can be matched to them.',
      done: `Ties ${tied} of ${duties.length} duties to the framework.`,
    }),
  ]
}
