import { countryInSentence, countryName } from '@/lib/format'
import { slug } from '@/lib/paths'

/** A town with its country, or a whole country. */
export interface LandingPlace {
  slug: string
  name: string
  country: string
  /** As postings write the town, in every spelling; null: the country. */
  cities: string[] | null
}

/** As it stands behind “in”: a country with its article, such as “the Netherlands”. */
export const placeInSentence = ({ name, country, cities }: LandingPlace) => (cities ? name : countryInSentence(country))

export interface Landing {
  roleId: string
  place: LandingPlace
  count: number
  /** When one of its postings last changed. */
  updatedAt: Date
}

export interface PostingGroup {
  roleId: string
  country: string
  city: string | null
  count: number
  updatedAt: Date
}

/** With fewer postings a page of its own says no more than the search does. */
export const fewestPostings = 5

function placesOf({ country, city }: PostingGroup): LandingPlace[] {
  const name = countryName(country)
  const places = [{ slug: slug(name), name, country, cities: null }]
  const town = city ? slug(city) : ''
  // The country's code tells the Birminghams apart.
  return city && town
    ? [...places, { slug: `${town}-${country.toLowerCase()}`, name: city, country, cities: [city] }]
    : places
}

/** Role by place, wherever there are enough public postings. The most first, then by address. */
export function gatherLandings(groups: readonly PostingGroup[]): Landing[] {
  const byAddress = new Map<string, Landing>()
  for (const group of groups)
    for (const place of placesOf(group)) {
      const address = `${place.slug}/${group.roleId}`
      const known = byAddress.get(address)
      if (!known) {
        byAddress.set(address, { roleId: group.roleId, place, count: group.count, updatedAt: group.updatedAt })
        continue
      }
      known.count += group.count
      if (group.updatedAt > known.updatedAt) known.updatedAt = group.updatedAt
      known.place.cities?.push(...(place.cities ?? []))
    }
  return [...byAddress.values()]
    .filter(({ count }) => count >= fewestPostings)
    .sort((a, b) => b.count - a.count || a.place.slug.localeCompare(b.place.slug) || a.roleId.localeCompare(b.roleId))
}

/** The page of a posting's role in its town, then that of its country, as far as there are any. */
export function landingsAround(
  landings: readonly Landing[],
  { roleId, country, city }: { roleId: string | null; country: string; city: string | null },
): Landing[] {
  return landings
    .filter((landing) => landing.roleId === roleId && landing.place.country === country)
    .filter(({ place }) => place.cities === null || (city !== null && place.cities.includes(city)))
    .sort((a, b) => Number(a.place.cities === null) - Number(b.place.cities === null))
}
