import { completePlaces } from '@/lib/places/complete-places'
import { findPlace } from '@/lib/places/find-place'
import { type Place, placeText } from '@/lib/places/place'

/** What a search made of the place that was typed. */
export interface WantedPlace {
  near: Pick<Place, 'latitude' | 'longitude'> | null
  /** The town that it was taken for, as people read it; null: none was typed, or none that is known. */
  place: string | null
  /** Known towns that an unknown one may have meant. */
  placesInstead: string[]
}

/** A slip is seldom in the first letters. */
const mostLetters = 4
const fewestLetters = 3

export function findWantedPlace(typed: string): WantedPlace {
  if (typed === '') return { near: null, place: null, placesInstead: [] }
  const found = findPlace(typed)
  if (!found) return { near: null, place: null, placesInstead: placesLike(typed).map(placeText) }
  const { latitude, longitude } = found
  return { near: { latitude, longitude }, place: placeText(found), placesInstead: [] }
}

/** The largest towns that begin as it does. */
function placesLike(typed: string): Place[] {
  const [name = ''] = typed.slice(0, 40).split(',')
  for (let length = Math.min(name.length, mostLetters); length >= fewestLetters; length--) {
    const places = completePlaces(name.slice(0, length), 3)
    if (places.length > 0) return places
  }
  return []
}
