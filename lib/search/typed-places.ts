import { countryName } from '@/lib/format'
import type { Place } from '@/lib/places/place'
import { countryCodes } from '@/lib/postings/countries'
import { foldText } from './canonical-text'
import { kmChoices } from './schema'
import { placeWords } from './search-phrases'
import { synonyms } from './synonyms'

export type FindPlace = (text: string, options?: { country?: string }) => Place | null

export const ambiguousPlaces = new Set(placeWords.ambiguous)
const ambiguousCountries = new Set(placeWords.ambiguousCountries)

const key = (text: string) => (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** Countries by name; the two letters of a code are words of their own (“in”, “it”, “us”). */
export const countriesByName = new Map<string, string>(
  countryCodes.flatMap((code) =>
    [countryName(code), ...(synonyms.places[code] ?? [])].map((name) => [key(name), code] as const),
  ),
)
export const isAmbiguousCountry = (name: string) => ambiguousCountries.has(name)

const perMile = 1.609344

/** The narrowest choice that has all that was asked for: “10 miles” are 16 km, so 25; the widest for anything wider. */
export function kmFor(figure: number, unit: string): number {
  const km = unit.startsWith('k') ? figure : figure * perMile
  return kmChoices.find((choice) => choice >= km * 0.95) ?? kmChoices[kmChoices.length - 1] ?? 200
}

/** People: below this a name alone says little, since nearly every word is a hamlet somewhere. */
const knownHere = 20_000
const knownAbroad = 150_000

/** Whether a town is meant by its name alone. */
export const isWellKnown = ({ country, population }: Place) =>
  population >= (country === 'GB' || country === 'IE' ? knownHere : knownAbroad)
