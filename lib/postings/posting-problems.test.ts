import { describe, expect, it } from 'vitest'
import { type PostingForm, toPostingForm } from './posting-form'
import { openProblems, typedProblems } from './posting-problems.shared'
import { postingInputSchema } from './schema'

const now = new Date('2026-11-25T12:00:00Z')
const choices = [{ id: 'report', statement: 'Report status.', importance: 'core' as const }]
const form: PostingForm = toPostingForm(
  postingInputSchema.parse({
    title: 'PMO Analyst',
    description: 'x'.repeat(80),
    country: 'GB',
    workMode: 'hybrid',
    contractType: 'permanent',
    sector: 'Water',
  }),
  choices,
)

describe('typedProblems', () => {
  it('names what is wrong by its control, and nothing once it is right', () => {
    expect(typedProblems({ ...form, applyEmail: 'nowhere' }, choices)).toEqual({
      applyEmail: ['Enter an e-mail address such as jobs@example.org.'],
    })
    expect(typedProblems(form, choices)).toEqual({})
  })
})

describe('openProblems', () => {
  const answered = {
    duties: ['Name at least one duty.'],
    city: ['Say in which town or city the work is done.'],
    closesAt: ['Set a closing date.'],
    sector: ['The server knows better.'],
  }
  const left = (over: PostingForm) => openProblems(answered, { sent: form, values: { ...form, ...over } }, choices, now)

  it('keeps all of an answer while nothing was typed', () => {
    expect(Object.keys(left({}))).toEqual(['ownDuties', 'city', 'closesAt', 'sector'])
  })
  it('drops a demand that is met, whichever control meets it', () => {
    expect(left({ 'duty:report': true })).not.toHaveProperty('ownDuties')
    expect(left({ workMode: 'remote' })).not.toHaveProperty('city')
    expect(left({ closesAt: '2026-12-20' })).not.toHaveProperty('closesAt')
  })
  it('keeps a demand that is not met yet, and drops another problem with its old words', () => {
    expect(left({ city: ' ' })).toHaveProperty('city')
    expect(left({ sector: 'Energy' })).not.toHaveProperty('sector')
  })
})
