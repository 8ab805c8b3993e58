import { describe, expect, it } from 'vitest'
import { parseSearchParams } from './parse-search-params'
import { changedUrl, type SearchState, searchUrl, withoutFilters, withoutValue } from './search-url'

const nothing: SearchState = { q: '', filters: {}, pay: null, unstated: false, within: null, sort: 'newest', page: 1 }
const parsed = (url: string) => {
  const params: Record<string, string | string[]> = {}
  for (const [name, value] of new URL(url, 'http://here.invalid').searchParams)
    params[name] = name in params ? [params[name] ?? [], value].flat() : value
  return parseSearchParams(params)
}

describe('parseSearchParams', () => {
  it.each([
    {},
    { q: '', role: '', page: '' },
    { page: '-3', sort: 'sideways', pay: 'lots', within: '0', workMode: 'moon', country: 'gb', unstated: 'yes' },
    { page: ['x', '2'], pay: '1e99', role: "x' or 1=1", sector: '\0', seniority: ['__proto__', 'constructor'] },
  ])('falls back for %j', (params) => {
    expect(parseSearchParams(params)).toEqual(nothing)
  })

  it('reads what the form sends, each value once', () => {
    expect(
      parsed('/jobs?q=+planner%0A&role=pmo-analyst&role=pmo-analyst&city=Z%C3%BCrich&pay=40000&unstated=yes&page=99'),
    ).toEqual({
      ...nothing,
      q: 'planner',
      filters: { role: ['pmo-analyst'], city: ['Zürich'] },
      pay: 40_000,
      unstated: true,
      sort: 'relevance',
      page: 50,
    })
  })

  it('cuts what is too long or too many', () => {
    expect(parseSearchParams({ q: 'x'.repeat(9000) }).q.length).toBe(200)
    const city = Array.from({ length: 500 }, (_, at) => `Town ${at}`)
    expect(parseSearchParams({ city }).filters.city?.length).toBe(30)
  })
})

describe('searchUrl', () => {
  it('is the inverse, and says nothing that holds anyway', () => {
    expect(searchUrl(nothing)).toBe('/jobs')
    const state: SearchState = {
      q: 'a & b?',
      filters: { sector: ['Oil & gas', 'Rail'], workMode: ['remote'] },
      pay: 40_000,
      unstated: true,
      within: 7,
      sort: 'salary',
      page: 3,
    }
    expect(parsed(searchUrl(state))).toEqual(state)
    expect(searchUrl({ ...state, sort: 'relevance', page: 1, filters: {}, pay: null, within: null })).toBe(
      '/jobs?q=a+%26+b%3F',
    )
  })

  it('changes a search from its first page', () => {
    const state = parsed('/jobs?role=b&role=a&pay=40000&page=2')
    expect(withoutValue(state, 'role', 'b')).toBe('/jobs?role=a&pay=40000')
    expect(withoutFilters(state)).toBe('/jobs')
    expect(changedUrl(state, { page: 4 })).toBe('/jobs?role=a&role=b&pay=40000&page=4')
  })
})
