import { describe, expect, it } from 'vitest'
import { gatherLandings, landingsAround, type PostingGroup, placeInSentence } from './gather-landings'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const group = (over: Partial<PostingGroup>): PostingGroup => ({
  roleId: 'pmo-analyst',
  country: 'GB',
  city: 'Leeds',
  count: 1,
  updatedAt: day('2026-11-01'),
  ...over,
})

describe('gatherLandings', () => {
  it('adds the towns up to their country, and drops what has fewer than five', () => {
    const landings = gatherLandings([
      group({ count: 3 }),
      group({ city: 'Derby', count: 1, updatedAt: day('2026-11-20') }),
      group({ city: null, count: 1 }),
    ])
    expect(landings).toEqual([
      {
        roleId: 'pmo-analyst',
        place: { slug: 'united-kingdom', name: 'United Kingdom', country: 'GB', cities: null },
        count: 5,
        updatedAt: day('2026-11-20'),
      },
    ])
  })

  it('takes the spellings of a town for one, and towns of one name in two countries for two', () => {
    const landings = gatherLandings([
      group({ city: 'Zürich', country: 'CH', count: 4 }),
      group({ city: 'Zurich', country: 'CH', count: 1 }),
      group({ city: 'Birmingham', count: 5 }),
      group({ city: 'Birmingham', country: 'US', count: 4 }),
    ])
    expect(landings.map(({ place }) => place.slug)).toEqual([
      'birmingham-gb',
      'switzerland',
      'united-kingdom',
      'zurich-ch',
    ])
    expect(landings.at(-1)?.place.cities).toEqual(['Zürich', 'Zurich'])
  })

  it('gives a town whose name has no Latin letter no address, but counts it for its country', () => {
    const landings = gatherLandings([group({ city: '東京', country: 'JP', count: 6 })])
    expect(landings.map(({ place }) => place.slug)).toEqual(['japan'])
  })
})

it('names places as they stand in a sentence', () => {
  const landings = gatherLandings([group({ country: 'NL', city: 'Utrecht', count: 5 })])
  expect(landings.map(({ place }) => placeInSentence(place)).sort()).toEqual(['Utrecht', 'the Netherlands'])
})

it('finds the pages around a posting: its role in its town, then in its country', () => {
  const landings = gatherLandings([
    group({ count: 9 }),
    group({ city: 'Derby', count: 5 }),
    group({ city: 'Leeds', country: 'US', count: 5 }),
    group({ roleId: 'planner', count: 5 }),
  ])
  const around = (roleId: string | null, city: string | null) =>
    landingsAround(landings, { roleId, country: 'GB', city }).map(({ place, roleId: role }) => [role, place.slug])
  expect(around('pmo-analyst', 'Leeds')).toEqual([
    ['pmo-analyst', 'leeds-gb'],
    ['pmo-analyst', 'united-kingdom'],
  ])
  expect(around('pmo-analyst', null)).toEqual([['pmo-analyst', 'united-kingdom']])
  expect(around(null, 'Leeds')).toEqual([])
})
