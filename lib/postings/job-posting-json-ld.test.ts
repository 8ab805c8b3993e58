import { describe, expect, it } from 'vitest'
import { payText } from '@/lib/format'
import type { ShownPosting } from './find-shown-posting'
import { jobPostingJsonLd } from './job-posting-json-ld'
import { postingInputSchema, workModes } from './schema'

const posting: ShownPosting & { isPublic: boolean } = {
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
  firstSeenAt: new Date('2026-11-23T09:00:00Z'),
  changedAt: null,
  isPublic: true,
  frameworkVersion: '1.0.0',
  isImported: false,
  source: null,
  organisation: {
    name: 'Example Water',
    slug: 'example-water',
    description: '',
    website: null,
    sector: 'Water',
    openPostings: 1,
  },
}
const written = (over: Partial<typeof posting> = {}) =>
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
  it.each([
    ['a range', { payMin: 42_000, payMax: 48_500 }],
    ['one figure', { payMin: 42_000, payMax: 42_000 }],
    ['a least', { payMin: 42_000, payMax: null }],
    ['a most', { payMin: null, payMax: 48_500 }],
    ['pence an hour', { payMin: 18.25, payMax: 19.75, payPeriod: 'hour' as const }],
  ])('names the figures that the page names: %s', (_name, pay) => {
    const { minValue, maxValue, value } = written(pay).baseSalary.value
    const marked = [minValue, maxValue, value].filter((figure) => figure !== undefined)
    const shown = payText({ min: pay.payMin, max: pay.payMax, currency: 'GBP', period: 'year' }) ?? ''
    expect(marked).toEqual([...shown.matchAll(/£([\d,.]+)/g)].map(([, figure]) => Number(figure?.replaceAll(',', ''))))
    expect(marked.length).toBeGreaterThan(0)
  })
  it('has for every way of working a place, or from where the work may be done', () => {
    for (const workMode of workModes)
      for (const city of ['Leeds', null]) {
        const markup = written({ workMode, city })
        const where = markup.jobLocation?.address.addressCountry ?? markup.applicantLocationRequirements?.name
        expect(where, `${workMode}, ${city}`).toBe('GB')
        expect('applicantLocationRequirements' in markup).toBe(workMode === 'remote')
      }
  })
  it('calls a job directly applied for only when the address to apply to stands on the page', () => {
    expect(written({ applyEmail: null, applyUrl: 'https://example.org/apply' }).directApply).toBe(false)
  })
  it('writes every date as ISO 8601 with its zone, and no end where none is given', () => {
    for (const date of [written().datePosted, written().validThrough])
      expect(date).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(written({ closesAt: null })).not.toHaveProperty('validThrough')
  })
  it('gives no markup for what is not public: a draft, an expired one, a closed one', () => {
    expect(jobPostingJsonLd({ ...posting, isPublic: false }, 'https://jobs.example.org')).toBeNull()
  })
  it('gives no markup for a posting that was imported', () => {
    expect(jobPostingJsonLd({ ...posting, isImported: true }, 'https://jobs.example.org')).toBeNull()
  })
})
