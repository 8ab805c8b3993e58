import { countryName } from '@/lib/format'

/** Where a job is, in as few words as tell: the country is named where the town alone does not. */
export function placeText({ city, country }: { city: string | null; country: string }) {
  const name = countryName(country)
  if (!city || city === name) return name
  return country === 'GB' ? city : `${city}, ${name}`
}
