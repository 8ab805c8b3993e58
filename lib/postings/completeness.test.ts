import { describe, expect, it } from 'vitest'
import { checkCompleteness } from './completeness'
import { type PostingInput, postingInputSchema } from './schema'

const now = new Date('2026-11-25T12:00:00Z')
const whole: PostingInput = postingInputSchema.parse({
  title: 'PMO Analyst',
  description: 'x'.repeat(80),
  duties: [{ text: 'Keep the RAID log.' }],
  country: 'GB',
  city: 'Leeds',
  workMode: 'hybrid',
  contractType: 'permanent',
  sector: 'Water',
  applyEmail: 'jobs@example.org',
  closesAt: '2026-12-20T00:00:00Z',
})
const open = (over: Partial<PostingInput>) =>
  checkCompleteness({ ...whole, ...over }, now)
    .filter((check) => check.must && !check.done)
    .map((check) => check.field)

describe('checkCompleteness', () => {
  it('lets a whole posting be published', () => expect(open({})).toEqual([]))
  it('names everything that is missing at once', () => {
    expect(open({ description: '', duties: [], city: null, applyEmail: null, closesAt: null })).toEqual([
      'description',
      'duties',
      'city',
      'applyEmail',
      'closesAt',
    ])
  })
  it('needs no town for remote work', () => expect(open({ workMode: 'remote', city: null })).toEqual([]))
  it('refuses a closing date that has passed or is too far away', () => {
    expect(open({ closesAt: now })).toEqual(['closesAt'])
    expect(open({ closesAt: new Date('2027-11-25T12:00:00Z') })).toEqual(['closesAt'])
  })
  it('says of each line what is so once it is done, and what to do until then', () => {
    const said = (over: Partial<PostingInput>) =>
      checkCompleteness({ ...whole, ...over }, now).map(({ field, done, message }) => [field, done, message])
    expect(said({})).toContainEqual(['closesAt', true, 'Closes on 20 December 2026.'])
    expect(said({})).toContainEqual(['city', true, 'In Leeds.'])
    expect(said({ closesAt: now })).toContainEqual([
      'closesAt',
      false,
      'The closing date has passed. Choose a later one.',
    ])
    expect(said({ payMin: 42_000, payCurrency: 'GBP', payPeriod: 'year' })).toContainEqual([
      'payMin',
      true,
      'Pays from £42,000 a year.',
    ])
    // No line is done in the words of a demand.
    const done = said({}).filter(([, isDone]) => isDone)
    const demands = checkCompleteness(
      { ...whole, description: '', duties: [], city: null, applyEmail: null, closesAt: null },
      now,
    ).map(({ message }) => message)
    for (const [, , message] of done) expect(demands).not.toContain(message)
  })
})
