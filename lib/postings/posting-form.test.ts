import { describe, expect, it } from 'vitest'
import { controlOf, fromPostingForm, toPostingForm } from './posting-form'
import { postingInputSchema } from './schema'

const choices = [
  { id: 'keep-raid', statement: 'Keep the RAID records.', importance: 'core' as const },
  { id: 'run-boards', statement: 'Run the boards.', importance: 'common' as const },
]
const input = postingInputSchema.parse({
  roleId: 'pmo-analyst',
  title: 'PMO Analyst',
  description: 'About the job.\n\nMore.',
  duties: [
    { text: 'Own the RAID log.', responsibilityId: 'keep-raid', importance: 'core' },
    { text: 'Feed the office cat.', responsibilityId: null, importance: 'core' },
  ],
  requirements: ['Two years in a PMO', 'Excel'],
  country: 'GB',
  city: 'Leeds',
  workMode: 'hybrid',
  contractType: 'permanent',
  sector: 'Water',
  payMin: 18.5,
  payMax: 20,
  payCurrency: 'GBP',
  payPeriod: 'hour',
  visaSponsorship: false,
  securityClearance: 'sc',
  ir35: 'outside',
  applyEmail: 'jobs@example.org',
  closesAt: '2026-12-09T23:59:00.000Z',
})

describe('the posting as a form', () => {
  it('comes back the same', () => {
    expect(postingInputSchema.parse(fromPostingForm(toPostingForm(input, choices), choices))).toEqual(input)
  })
  it('offers the words of the framework for a duty that is not chosen', () => {
    const form = toPostingForm(input, choices)
    expect(form['duty:run-boards']).toBe(false)
    expect(form['words:run-boards']).toBe('Run the boards.')
  })
  it('takes a plain browser form, where a box that is not ticked is not sent', () => {
    const raw = fromPostingForm(
      { 'duty:run-boards': 'on', 'words:run-boards': 'Chair boards.', 'words:keep-raid': 'Kept.' },
      choices,
    )
    expect(raw.duties).toEqual([{ text: 'Chair boards.', responsibilityId: 'run-boards', importance: 'common' }])
  })
  it('reads lists with or without bullets, and money as people write it', () => {
    const raw = fromPostingForm(
      { requirements: '- Excel\n\n• SQL ', payMin: '£42,000', payMax: 'lots', payCurrency: 'GBP', payPeriod: 'year' },
      choices,
    )
    expect(raw.requirements).toEqual(['Excel', 'SQL'])
    expect(raw.payMin).toBe(42000)
    expect(raw.payMax).toBeNaN()
  })
  it('leads a problem to its control', () => {
    const form = toPostingForm(input, choices)
    expect(controlOf('duties.0.text', form, choices)).toBe('words:keep-raid')
    expect(controlOf('duties.1.text', form, choices)).toBe('ownDuties')
    expect(controlOf('duties', form, choices)).toBe('ownDuties')
    expect(controlOf('requirements.3', form, choices)).toBe('requirements')
  })
})
