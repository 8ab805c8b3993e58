import { countryName } from '@/lib/format'
import { gazetteer } from './gazetteer'
import type { Place } from './place'
import { placeKey } from './place-key'

/** How people shorten the names of countries. */
const countriesForShort: Record<string, string> = {
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  uae: 'AE',
}

const longestText = 200

/**
 * The town that a text means, such as “Leeds”, “Perth, Scotland” or “Boston, MA”; the largest of its name. Null when there is
 * none, or none in the region or country that the text names.
 */
export function findPlace(text: string, { country }: { country?: string } = {}): Place | null {
  const whole = text.slice(0, longestText)
  const [name = '', ...parts] = whole.split(',')
  const within = parts.map(placeKey).filter(Boolean)
  const named = (wanted: string) =>
    gazetteer()
      .named(wanted)
      .filter(({ place }) => country === undefined || place.country === country)
  const found =
    named(name).find(({ place, abbreviation }) => within.every((part) => isIn(part, place, abbreviation))) ??
    // “Washington, D.C.” has its comma in the name.
    (within.length > 0 ? named(whole)[0] : undefined)
  return found?.place ?? null
}

function isIn(part: string, place: Place, abbreviation: string | null) {
  return (
    [place.country, countryName(place.country), place.region, abbreviation].some(
      (name) => name !== null && placeKey(name) === part,
    ) || countriesForShort[part] === place.country
  )
}

/** Where a posting's words say that it is; null when the gazetteer does not know. The region decides only between towns. */
export function locate(words: { city: string | null; region: string | null; country: string }): Place | null {
  if (!words.city) return null
  const { country } = words
  return (
    (words.region ? findPlace(`${words.city}, ${words.region}`, { country }) : null) ??
    findPlace(words.city, { country })
  )
}
