import type { Place } from '@/lib/places/place'
import { placeText } from '@/lib/places/place'
import { isDenied, type QueryToken } from './query-tokens'
import type { Reading } from './reading.shared'
import { placeWords } from './search-phrases'
import {
  ambiguousPlaces,
  countriesByName,
  type FindPlace,
  isAmbiguousCountry,
  isWellKnown,
  kmFor,
} from './typed-places'

const longestName = 4
const { places: placeGuards, countries: countryGuards } = placeWords

/** What stands before a place: how many tokens, how sure they make it, and how far around. */
interface Lead {
  length: number
  sure: 'near' | 'in' | 'bare'
  km?: number
}

/** Towns and countries that are named here, with what leads up to them. */
export function readTypedPlaces(
  text: string,
  tokens: readonly QueryToken[],
  at: number,
  findPlace: FindPlace,
): Reading[] {
  if (tokens[at]?.literal || isDenied(tokens, at)) return []
  const lead = leadAt(tokens, at)
  const start = at + lead.length
  const country = readCountry(tokens, start, lead)
  const town = readTown(text, tokens, start, lead, findPlace)
  return [...(town ? [town] : []), ...(country ? [country] : [])].map((reading) => ({
    ...reading,
    length: reading.length + lead.length,
  }))
}

function leadAt(tokens: readonly QueryToken[], at: number): Lead {
  const word = (step: number) => tokens[at + step]?.word ?? ''
  const begin = word(0) === 'within' ? 1 : 0
  const figure = /^(\d{1,3})(km|kms|mi|miles?)?$/.exec(word(begin))
  if (figure) {
    const unit = figure[2] ?? /^(km|kms|kilomet(?:re|er)s?|mi|miles?)$/.exec(word(begin + 1))?.[1]
    const of = begin + (figure[2] ? 1 : 2)
    if (unit && ['of', 'from', 'around', 'to', 'near'].includes(word(of)))
      return { length: of + 1, sure: 'near', km: kmFor(Number(figure[1]), unit) }
  }
  if (['near', 'nr', 'around', 'nearby'].includes(word(0))) return { length: 1, sure: 'near' }
  if (word(0) === 'close' && word(1) === 'to') return { length: 2, sure: 'near' }
  if (word(0) === 'based' && word(1) === 'in') return { length: 2, sure: 'in' }
  return word(0) === 'in' ? { length: 1, sure: 'in' } : { length: 0, sure: 'bare' }
}

function readTown(
  text: string,
  tokens: readonly QueryToken[],
  start: number,
  lead: Lead,
  findPlace: FindPlace,
): Reading | null {
  for (let length = longestName; length >= 1; length--) {
    const run = tokens.slice(start, start + length)
    if (run.length < length || run.some(({ literal }) => literal)) continue
    const name = text.slice(run[0]?.from, run.at(-1)?.to)
    // A comma inside is left to the look at what follows a name.
    const place = /[,;]/.test(name) || name.length < 3 ? null : findPlace(name)
    if (!place) continue
    const words = run.map(({ word }) => word).join(' ')
    const narrower = withRegion(text, tokens, start + length, name, findPlace)
    const end = start + length + (narrower?.length ?? 0)
    const offered = judge(words, narrower?.place ?? place, narrower !== null, tokens, { start, end, lead })
    if (offered === null) continue
    const near = nameOf(narrower?.place ?? place, findPlace)
    return { length: end - start, meaning: { near, ...(lead.km ? { km: lead.km } : {}) }, offered }
  }
  return null
}

/** “Mobile” and “Enterprise” abroad are working words here; “Reading” and “Phoenix” may well be meant. */
const offerable = ({ country, population }: Place) =>
  country === 'GB' || country === 'IE' || population > 500_000 ? true : null

/** Null: no place. Else whether it is only offered. */
function judge(
  words: string,
  place: Place,
  hasRegion: boolean,
  tokens: readonly QueryToken[],
  { start, end, lead }: { start: number; end: number; lead: Lead },
): boolean | null {
  if (lead.sure === 'near') return false
  const next = tokens[end]?.word ?? ''
  const last = tokens[start - lead.length - 1]?.word ?? ''
  if (placeGuards.notBefore.includes(next)) return null
  if (lead.sure === 'bare' && placeGuards.notAfter.includes(last)) return null
  if (hasRegion) return false
  const ambiguous = ambiguousPlaces.has(words)
  if (lead.sure === 'in') {
    if (ambiguous) return end < tokens.length
    return place.population < (place.country === 'GB' || place.country === 'IE' ? 1000 : 50_000) ? null : false
  }
  if (!isWellKnown(place)) return null
  return ambiguous ? offerable(place) : false
}

/** “Perth, Scotland”, “Boston, MA”, “Leeds UK”: the region or country behind a name says which town. */
function withRegion(
  text: string,
  tokens: readonly QueryToken[],
  from: number,
  name: string,
  findPlace: FindPlace,
): { length: number; place: Place } | null {
  for (let length = 3; length >= 1; length--) {
    const run = tokens.slice(from, from + length)
    if (run.length < length || run.some(({ literal }) => literal)) continue
    const region = text.slice(run[0]?.from, run.at(-1)?.to)
    const comma = text.slice(tokens[from - 1]?.to, run[0]?.from).includes(',')
    // Without a comma two letters are words of their own: “Leeds or”, “Boston in”.
    if (!comma && region.length < 4 && !countriesByName.has(region.toLowerCase())) continue
    const place = findPlace(`${name}, ${region}`)
    if (place) return { length, place }
  }
  return null
}

/** As short as it is still this very place. */
function nameOf(place: Place, findPlace: FindPlace): string {
  const same = (text: string) => {
    const found = findPlace(text)
    return found?.latitude === place.latitude && found.longitude === place.longitude
  }
  return same(place.name) ? place.name : same(placeText(place)) ? placeText(place) : place.name
}

function readCountry(tokens: readonly QueryToken[], start: number, lead: Lead): Reading | null {
  for (let length = longestName; length >= 1; length--) {
    const run = tokens.slice(start, start + length)
    const name = run.map(({ word }) => word).join(' ')
    const code = run.length === length && run.every(({ literal }) => !literal) ? countriesByName.get(name) : undefined
    if (!code) continue
    if (countryGuards.notBefore.includes(tokens[start + length]?.word ?? '')) return null
    if (countryGuards.notAfter.includes(tokens[start - lead.length - 1]?.word ?? '')) return null
    const offered = lead.sure === 'bare' && isAmbiguousCountry(name)
    return { length, meaning: { filters: { country: [code] } }, offered }
  }
  return null
}
