interface Point {
  latitude: number
  longitude: number
}

const earthKm = 6371.0088
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Along the surface of the earth. */
export function kmBetween(from: Point, to: Point) {
  const half =
    Math.sin(radians(to.latitude - from.latitude) / 2) ** 2 +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      Math.sin(radians(to.longitude - from.longitude) / 2) ** 2
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(half)))
}
