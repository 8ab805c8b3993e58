import { describe, expect, it } from 'vitest'
import { parseSearchParams } from '@/lib/search/parse-search-params'
import { facets } from '@/lib/search/schema'
import { searchUrl } from '@/lib/search/search-url'
import { jobSearchQuery, type RawQuery, readApiQuery } from './query'

const query = (text: string): RawQuery => {
  const params = new URLSearchParams(text)
  return Object.fromEntries(
    [...params].map(([name, value]) => [name, params.getAll(name).length > 1 ? params.getAll(name) : value]),
  )
}

/** One value that each parameter of a search can have. */
const everything = [
  'q=pmo&role=pmo-analyst&role=pmo-manager&workMode=remote&contract=permanent&hours=part_time&sector=Energy',
  'seniority=senior&country=GB&city=Leeds&responsibility=run-status-reporting&employer=meridian&payBasis=day',
  'visa=offered&clearance=sc&ir35=outside&competency=risk:3&pay=300&per=day&unstated=yes&within=7&closing=14',
  'near=Leeds&km=50&sort=distance&page=2',
].join('&')

describe('readApiQuery', () => {
  it('understands whatever an address of the search can say', () => {
    const written = searchUrl(parseSearchParams(query(everything))).split('?')[1] ?? ''
    // The page understood all of it, or this would prove nothing.
    expect([...new URLSearchParams(written)].sort()).toEqual([...new URLSearchParams(everything)].sort())
    for (const facet of facets) expect(written).toContain(`${facet}=`)
    expect(readApiQuery(jobSearchQuery, query(written))).toMatchObject({
      role: ['pmo-analyst', 'pmo-manager'],
      city: ['Leeds'],
      pay: 300,
      km: 50,
      page: 2,
      size: 20,
    })
  })

  it('names all that it does not understand at once', () => {
    const read = () => readApiQuery(jobSearchQuery, query('salary=1&km=7&country=Wales'))
    const named = [expect.any(String)]
    expect(read).toThrow(
      expect.objectContaining({ code: 'invalid', fields: { salary: named, km: named, country: named } }),
    )
  })
})
