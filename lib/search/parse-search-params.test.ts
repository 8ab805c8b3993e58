import { describe, expect, it } from 'vitest'
import { parseSearchParams, unreadPay } from './parse-search-params'
import {
  changedUrl,
  everything,
  filterCount,
  type SearchState,
  searchUrl,
  withoutCompetency,
  withoutFilters,
  withoutPlace,
  withoutValue,
} from './search-url'

const parsed = (url: string) => {
  const params: Record<string, string | string[]> = {}
  for (const [name, value] of new URL(url, 'http://here.invalid').searchParams)
    params[name] = name in params ? [params[name] ?? [], value].flat() : value
  return parseSearchParams(params)
}

describe('the pay of an address', () => {
  it.each([
    ['45000', 45_000],
    ['£45,000', 45_000],
    ['45k', 45_000],
    ['45.5 K', 45_500],
    ['120 000', 120_000],
  ])('reads %s', (pay, amount) => {
    expect(parseSearchParams({ pay }).pay).toBe(amount)
    expect(unreadPay({ pay })).toBe('')
  })

  it.each(['lots', '45x', 'k', '0', '1e9', '-5', '99999999'])('gives %s back, to be said', (pay) => {
    expect(parseSearchParams({ pay }).pay).toBeNull()
    expect(unreadPay({ pay })).toBe(pay)
  })

  it('has nothing to say of none', () => expect(unreadPay({ pay: [' ', 'x'] })).toBe(''))
})

describe('parseSearchParams', () => {
  it.each([
    {},
    { q: '', role: '', page: '', near: ' \n', employer: '', visa: '', competency: '' },
    { page: '-3', sort: 'sideways', pay: 'lots', within: '0', workMode: 'moon', country: 'gb', unstated: 'yes' },
    { page: ['x', '2'], pay: '1e99', role: "x' or 1=1", sector: '\0', seniority: ['__proto__', 'constructor'] },
    { per: 'day', km: '3', closing: '-1', competency: ['risk:9', 'a b'], visa: 'yes', clearance: 'SC', level: '4' },
    { sort: 'distance', km: '50', ir35: '__proto__', hours: 'night', payBasis: 'week', employer: '../etc' },
  ])('falls back for %j', (params) => {
    expect(parseSearchParams(params)).toEqual(everything)
  })

  it('reads what the form sends, each value once', () => {
    expect(
      parsed(
        '/jobs?q=+planner%0A&role=pmo-analyst&role=pmo-analyst&city=Z%C3%BCrich&pay=450&per=day&unstated=yes&page=99' +
          '&payBasis=not_stated&near=+Leeds&km=10&closing=7&competency=risk&level=3&competency=governance:1',
      ),
    ).toEqual({
      ...everything,
      q: 'planner',
      filters: { role: ['pmo-analyst'], city: ['Zürich'], payBasis: [''] },
      competencies: [
        { id: 'governance', level: 1 },
        { id: 'risk', level: 3 },
      ],
      pay: 450,
      per: 'day',
      unstated: true,
      closing: 7,
      near: 'Leeds',
      km: 10,
      sort: 'relevance',
      page: 50,
    })
  })

  it('cuts what is too long or too many to what counts', () => {
    expect(parseSearchParams({ q: 'x'.repeat(9000), near: 'y'.repeat(9000) })).toMatchObject({
      q: 'x'.repeat(500),
      near: 'y'.repeat(100),
    })
    expect(parseSearchParams({ q: `${'x'.repeat(499)}🦄` }).q).toBe('x'.repeat(499))
    const many = Array.from({ length: 500 }, (_, at) => `town-${at}`)
    const state = parseSearchParams({ city: many, competency: many, page: '10000' })
    expect([state.filters.city?.length, state.competencies.length, state.page]).toEqual([200, 10, 50])
  })
})

describe('searchUrl', () => {
  const full: SearchState = {
    q: 'a & b? -c',
    keep: ['part time', 'remote'],
    filters: { sector: ['Oil & gas', 'Rail'], workMode: ['remote'], clearance: ['', 'sc'], employer: ['northmoor'] },
    competencies: [
      { id: 'governance', level: 1 },
      { id: 'risk', level: 3 },
    ],
    pay: 45,
    per: 'hour',
    unstated: true,
    within: 7,
    closing: 14,
    near: 'Łódź, Poland',
    km: 100,
    sort: 'distance',
    page: 3,
  }

  it('is the inverse, and says nothing that holds anyway', () => {
    expect(searchUrl(everything)).toBe('/jobs')
    expect(parsed(searchUrl(full))).toEqual(full)
    expect(searchUrl({ ...everything, q: 'a & b?', sort: 'relevance', per: 'day', unstated: true, km: 5 })).toBe(
      '/jobs?q=a+%26+b%3F',
    )
  })

  it('changes a search from its first page', () => {
    const state = parsed('/jobs?role=b&role=a&pay=40000&page=2')
    expect(withoutValue(state, 'role', 'b')).toBe('/jobs?role=a&pay=40000')
    expect(withoutFilters(state)).toBe('/jobs')
    expect(changedUrl(state, { page: 4 })).toBe('/jobs?role=a&role=b&pay=40000&page=4')
  })

  it('drops one filter or all, and the order that hung on it', () => {
    expect(filterCount(full)).toBe(12)
    expect(withoutFilters(full)).toBe('/jobs?q=a+%26+b%3F+-c&keep=part+time&keep=remote')
    expect(withoutPlace({ ...everything, near: 'Leeds', km: 5, sort: 'distance' })).toBe('/jobs')
    expect(withoutCompetency({ ...everything, competencies: full.competencies }, 'risk')).toBe(
      '/jobs?competency=governance',
    )
  })
})
