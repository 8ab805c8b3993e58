import { describe, expect, it } from 'vitest'
import type { ShownPosting } from './find-shown-posting'
import { jobPostingJsonLd } from './job-posting-json-ld'
import { postingInputSchema } from './schema'

const posting: ShownPosting = {
  ...postingInputSchema.parse({
    title: 'PMO Analyst',
    description: 'First <b>paragraph</b> & more.\n\nSecond.',
    duties: [{ text: 'Keep the RAID log.' }],
    country: 'GB',
    city: 'Leeds',
    workMode: 'hybrid',
    contractType: 'permanent',
    sector: 'Water',
    payMin: 42000,
    payMax: 48500,
    payCurrency: 'GBP',
    payPeriod: 'year',
    applyEmail: 'jobs@example.org',
    closesAt: '2026-12-09T23:59:00Z',
  }),
  id: 7,
  publishedAt: new Date('2026-11-23T09:00:00Z'),
  updatedAt: new Date('2026-11-23T09:00:00Z'),
  frameworkVersion: '1.0.0',
  isImported: false,
  organisation: {
    name: 'Example Water',
    slug: 'example-water',
    description: '',
    website: null,
    sector: 'Water',
    openPostings: 1,
  },
}
const written = (over: Partial<ShownPosting> = {}) =>
  JSON.parse(JSON.stringify(jobPostingJsonLd({ ...posting, ...over }, 'https://jobs.example.org')))

describe('jobPostingJsonLd', () => {
  it('has every property that is required', () => {
    expect(written()).toMatchObject({
      '@type': 'JobPosting',
      title: 'PMO Analyst',
      datePosted: '2026-11-23T09:00:00.000Z',
      validThrough: '2026-12-09T23:59:00.000Z',
      hiringOrganization: { '@type': 'Organization', name: 'Example Water' },
      jobLocation: { address: { addressLocality: 'Leeds', addressCountry: 'GB' } },
      baseSalary: { currency: 'GBP', value: { minValue: 42000, maxValue: 48500, unitText: 'YEAR' } },
      employmentType: ['FULL_TIME'],
      directApply: true,
      url: 'https://jobs.example.org/jobs/7-pmo-analyst',
    })
  })
  it('says what the page says, with its text escaped', () => {
    expect(written().description).toBe(
      '<p>First &lt;b&gt;paragraph&lt;/b&gt; &amp; more.</p><p>Second.</p><p>Duties</p><ul><li>Keep the RAID log.</li></ul>',
    )
  })
  it('calls only fully remote work TELECOMMUTE, and then says from where', () => {
    expect(written()).not.toHaveProperty('jobLocationType')
    expect(written({ workMode: 'remote', city: null })).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: 'GB' },
    })
    expect(written({ workMode: 'remote', city: null })).not.toHaveProperty('jobLocation')
  })
  it('keeps hourly pay hourly, and leaves pay out where none is stated', () => {
    expect(written({ payMin: 18.5, payMax: 18.5, payPeriod: 'hour' }).baseSalary.value).toEqual({
      '@type': 'QuantitativeValue',
      value: 18.5,
      unitText: 'HOUR',
    })
    expect(written({ payMin: null, payMax: null, payCurrency: null, payPeriod: null })).not.toHaveProperty('baseSalary')
  })
  it('gives no markup for a posting that was imported', () => {
    expect(jobPostingJsonLd({ ...posting, isImported: true }, 'https://jobs.example.org')).toBeNull()
  })
})
