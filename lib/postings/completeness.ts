import type { PostingInput } from './schema'

/** What a public posting must have on top of what a draft needs. Browser-safe, so that the editor shows the same list. */
export interface Check {
  field: keyof PostingInput
  /** What has to be done, as a sentence. */
  message: string
  done: boolean
  /** A must stops publishing; the others are advice. */
  must: boolean
}

const longestDays = 183

export function checkCompleteness(posting: PostingInput, now: Date): Check[] {
  const closes = posting.closesAt
  const dayMs = 86_400_000
  return [
    {
      field: 'description',
      must: true,
      done: posting.description.length >= 80,
      message: 'Describe the job in at least 80 characters.',
    },
    { field: 'duties', must: true, done: posting.duties.length >= 1, message: 'Name at least one duty.' },
    {
      field: 'city',
      must: true,
      done: posting.workMode === 'remote' || posting.city !== null,
      message: 'Say in which town or city the work is done.',
    },
    {
      field: 'applyEmail',
      must: true,
      done: posting.applyUrl !== null || posting.applyEmail !== null,
      message: 'Say where to apply: an e-mail address or a web address.',
    },
    { field: 'closesAt', must: true, done: closes !== null, message: 'Set a closing date.' },
    {
      field: 'closesAt',
      must: true,
      done: closes === null || closes > now,
      message: 'The closing date has passed. Choose a later one.',
    },
    {
      field: 'closesAt',
      must: true,
      done: closes === null || closes.getTime() - now.getTime() <= longestDays * dayMs,
      message: `Close within ${longestDays} days: you can extend it later.`,
    },
    {
      field: 'payMin',
      must: false,
      done: posting.payMin !== null || posting.payMax !== null,
      message: 'State the pay: candidates look for it first.',
    },
    {
      field: 'requirements',
      must: false,
      done: posting.requirements.length > 0,
      message: 'Say what a candidate needs to have.',
    },
    {
      field: 'duties',
      must: false,
      done: posting.duties.length >= 4 && posting.duties.length <= 12,
      message: 'Aim for four to twelve duties.',
    },
    {
      field: 'duties',
      must: false,
      done: posting.duties.some((duty) => duty.responsibilityId !== null),
      message: 'Tie duties to the framework, so that candidates can be matched to them.',
    },
  ]
}
