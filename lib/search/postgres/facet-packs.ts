import { type Facet, facets } from '../schema'
import type { Deadline, SearchPool } from './search-pool'

/** A posting has one value of a packed facet, and any number of responsibilities. */
export type PackedFacet = Exclude<Facet, 'responsibility'>
export const packedFacets = facets.filter((facet): facet is PackedFacet => facet !== 'responsibility')

/** Where each facet lies in a row of job_search. The migration that fills the packs is the other half of this. */
export const packs = {
  role: { column: 'fa', shift: 0, mask: 0xfff },
  workMode: { column: 'fa', shift: 12, mask: 0x7 },
  contract: { column: 'fa', shift: 15, mask: 0xf },
  sector: { column: 'fb', shift: 0, mask: 0x3ff },
  seniority: { column: 'fb', shift: 10, mask: 0xf },
  country: { column: 'fb', shift: 14, mask: 0x3ff },
  city: { column: 'city', shift: 0, mask: 0x7fffffff },
} as const satisfies Record<PackedFacet, { column: 'fa' | 'fb' | 'city'; shift: number; mask: number }>

export const unpack = (facet: PackedFacet, packed: number) => (packed >> packs[facet].shift) & packs[facet].mask

/** SQL for the code of a facet. Parentheses all round: | and << bind alike in PostgreSQL. */
const codeSql = (facet: PackedFacet) => {
  const { column, shift, mask } = packs[facet]
  return facet === 'city' ? 'city' : `((${column} >> ${shift}) & ${mask})`
}

/** Bits of the column that says which responsibilities a posting asks for; bit 0 stands first. */
const dutyBits = 128

/** SQL for the set of these codes, to compare with the column `duties`. */
const dutySet = (codes: readonly number[]) => {
  const wanted = new Set(codes)
  return `B'${Array.from({ length: dutyBits }, (_, code) => (wanted.has(code) ? '1' : '0')).join('')}'`
}

/** SQL that holds for a row with any of these codes. Codes are our own integers, so they may stand in the text. */
export function anyOfSql(facet: Facet, codes: readonly number[]) {
  if (codes.length === 0) return 'false'
  return facet === 'responsibility'
    ? `(duties & ${dutySet(codes)}) <> ${dutySet([])}`
    : `${codeSql(facet)} in (${codes.join(', ')})`
}

/** The codes of job_facet_value. They are only ever added to, so what was read stays right. */
export class FacetCodes {
  #codes = new Map<string, number>()
  #values = new Map<string, string>()
  #readAt = Number.NEGATIVE_INFINITY

  constructor(private readonly pool: SearchPool) {}

  /** Codes of these values; a value that no posting ever had is left out. */
  async codes(facet: Facet, values: readonly string[], deadline: Deadline): Promise<number[]> {
    if (values.some((value) => !this.#codes.has(`${facet} ${value}`))) await this.#read(deadline, 2000)
    return values.flatMap((value) => this.#codes.get(`${facet} ${value}`) ?? [])
  }

  async value(facet: Facet, code: number, deadline: Deadline): Promise<string | undefined> {
    const key = `${facet} ${code}`
    if (!this.#values.has(key)) await this.#read(deadline, 0)
    return this.#values.get(key)
  }

  /** At most once in `everyMs`: made-up values in addresses must not turn into a query each. */
  async #read(deadline: Deadline, everyMs: number) {
    if (performance.now() - this.#readAt < everyMs) return
    const rows = await this.pool.rows<{ facet: string; code: number; value: string }>(
      'select facet, code, value from job_facet_value',
      [],
      deadline,
    )
    this.#readAt = performance.now()
    for (const { facet, code, value } of rows) {
      if (!facets.includes(facet as Facet)) continue
      this.#codes.set(`${facet} ${value}`, code)
      this.#values.set(`${facet} ${code}`, value)
    }
  }
}
