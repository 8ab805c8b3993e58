import { describe, expect, it } from 'vitest'
import { completePlaces } from './complete-places'
import { findPlace, locate } from './find-place'
import { distanceKm, placeText } from './place'

const said = (text: string, country?: string) => {
  const place = findPlace(text, country ? { country } : {})
  return place && placeText(place)
}

describe('findPlace', () => {
  it.each([
    ['Leeds', 'Leeds, England'],
    [' leeds ', 'Leeds, England'],
    ['zurich', 'Zürich, Switzerland'],
    ['Lodz', 'Łódź, Poland'],
    ['KINGS LYNN', "King's Lynn, England"],
    ['St. Albans', 'St Albans, England'],
    ['Newcastle', 'Newcastle, England'],
    ['Newcastle, New South Wales', 'Newcastle, New South Wales, Australia'],
    ['Perth', 'Perth, Western Australia, Australia'],
    ['Perth, Scotland', 'Perth, Scotland'],
    ['Perth, UK', 'Perth, Scotland'],
    ['Boston, MA', 'Boston, Massachusetts, United States'],
    ['Boston, Massachusetts, USA', 'Boston, Massachusetts, United States'],
    ['New York', 'New York, United States'],
    ['Washington, D.C.', 'Washington, D.C., District of Columbia, United States'],
    ['Geneva', 'Geneva, Switzerland'],
    ['Cologne, Germany', 'Cologne, Germany'],
    ['Singapore', 'Singapore'],
  ])('knows %s', (text, place) => {
    expect(said(text)).toBe(place)
  })

  it('holds to the country that is asked for', () => {
    expect(said('Perth', 'GB')).toBe('Perth, Scotland')
    expect(said('Leeds', 'FR')).toBeNull()
  })

  it.each([
    '',
    ' ',
    'Xyzzyville',
    'Leeds, Narnia',
    ',',
    ',,,,',
    '🦄',
    '\0',
    'x'.repeat(9000),
    '__proto__',
    "' or 1=1 --",
  ])('knows no %j', (text) => {
    expect(findPlace(text)).toBeNull()
  })
})

describe('locate', () => {
  it('lets the region decide between towns of one name, and never loses one over an unknown region', () => {
    const state = (region: string | null) => locate({ city: 'Greenville', region, country: 'US' })?.region
    expect([state('South Carolina'), state('North Carolina'), state('Upstate')]).toEqual([
      'South Carolina',
      'North Carolina',
      'North Carolina',
    ])
    expect(locate({ city: null, region: 'Leeds', country: 'GB' })).toBeNull()
  })
})

describe('completePlaces', () => {
  it('gives the largest towns first, each once', () => {
    expect(completePlaces('manch', 2).map(placeText)).toEqual([
      'Manchester, England',
      'Manchester, New Hampshire, United States',
    ])
    expect(completePlaces('', 5)).toEqual([])
  })
})

it('measures along the surface of the earth', () => {
  const [leeds, london, sydney] = ['Leeds', 'London', 'Sydney'].map((name) => findPlace(name))
  if (!leeds || !london || !sydney) throw new Error('unknown town')
  expect(distanceKm(leeds, london)).toBeGreaterThan(260)
  expect(distanceKm(leeds, london)).toBeLessThan(280)
  expect(distanceKm(london, sydney) / 1000).toBeCloseTo(17, 0)
  expect(distanceKm(leeds, leeds)).toBe(0)
})
