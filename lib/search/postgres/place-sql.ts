import type { Near } from '../job-search-engine'

const earthKm = 6371.0088
const kmOfDegree = (earthKm * Math.PI) / 180

export interface PlaceSql {
  /** A rectangle around the circle, which the index of places can answer. */
  box: string
  /** Inside of the circle. */
  within: string
  /** How far a row is, in km. */
  distanceKm: string
}

/** Conditions on latitude and longitude. Every figure becomes a parameter. */
export function placeSql(
  { latitude, longitude, km }: Near,
  parameter: (value: unknown, type: string) => string,
): PlaceSql {
  const number = (value: number) => parameter(value, 'float8')
  const [lat, lon] = [number(latitude), number(longitude)]
  // A thousandth more than the circle, since the index holds figures of single precision.
  const high = (km / kmOfDegree) * 1.001 + 0.0001
  const [south, north] = [latitude - high, latitude + high]
  const box = [`latitude between ${number(south)} and ${number(north)}`]
  // Around a pole every longitude is near.
  if (south > -89 && north < 89) {
    const wide = high / Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180)
    const [west, east] = [longitude - wide, longitude + wide]
    const between = (from: number, to: number) => `longitude between ${number(from)} and ${number(to)}`
    // Beyond the line of the date the circle goes on from the other side.
    if (wide < 180)
      box.push(
        west < -180
          ? `(${between(-180, east)} or ${between(west + 360, 180)})`
          : east > 180
            ? `(${between(west, 180)} or ${between(-180, east - 360)})`
            : between(west, east),
      )
  }
  const haversine = `(power(sin(radians(latitude - ${lat}) / 2), 2)
    + cos(radians(${lat})) * cos(radians(latitude)) * power(sin(radians(longitude - ${lon}) / 2), 2))`
  const rectangle = box.join(' and ')
  return {
    box: rectangle,
    within: `${rectangle} and ${haversine} <= ${number(Math.sin(Math.min(km / earthKm / 2, Math.PI / 2)) ** 2)}`,
    distanceKm: `(${2 * earthKm} * asin(least(1, sqrt(${haversine}))))`,
  }
}
