import { countryName } from '@/lib/format'

/** A town with where it is, in degrees. */
export interface Place {
  name: string
  /** Only where people name a town by it: parts of the United Kingdom, states and provinces of three others. */
  region: string | null
  /** ISO 3166-1 alpha-2. */
  country: string
  latitude: number
  longitude: number
  population: number
}

/** Such as “Leeds, England” and “Boston, Massachusetts, United States”. */
export const placeText = ({ name, region, country }: Place) =>
  [name, region, country === 'GB' ? null : countryName(country)]
    .filter((part, index, parts) => part && parts.indexOf(part) === index)
    .join(', ')

const earthKm = 6371.0088
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Along the surface of the earth. */
export function distanceKm(
  from: Pick<Place, 'latitude' | 'longitude'>,
  to: Pick<Place, 'latitude' | 'longitude'>,
): number {
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2
  const square =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(from.longitude, to.longitude)
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(square)))
}
