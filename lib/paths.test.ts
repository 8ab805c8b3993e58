import { describe, expect, it } from 'vitest'
import { jobPath, safeNext, slug } from './paths'

describe('slug', () => {
  it('keeps letters that a reader would, without their accents', () => {
    expect(slug('Chef de projet – Zürich (H/F)')).toBe('chef-de-projet-zurich-h-f')
    expect(slug('プロジェクト')).toBe('')
  })
  it('makes a job address that works without any Latin letter', () => {
    expect(jobPath({ id: 7, title: 'プロジェクト' })).toBe('/jobs/7')
    expect(jobPath({ id: 7, title: 'PMO Lead' })).toBe('/jobs/7-pmo-lead')
  })
})

describe('safeNext', () => {
  it('keeps an address of ours whole', () => {
    expect(safeNext('/hiring?a=1#b')).toBe('/hiring?a=1#b')
  })
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '',
    null,
  ])('does not leave for %j', (wanted) => {
    expect(safeNext(wanted)).toBe('/')
  })
})
