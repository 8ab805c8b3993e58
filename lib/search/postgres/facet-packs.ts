import { type Facet, facets } from '../schema'

/** A posting has one value of a packed facet, one employer, and any number of responsibilities. */
export type PackedFacet = Exclude<Facet, 'responsibility' | 'employer'>
export const packedFacets = facets.filter(
  (facet): facet is PackedFacet => facet !== 'responsibility' && facet !== 'employer',
)
export const packColumns = ['fa', 'fb', 'fc', 'city'] as const
type PackColumn = (typeof packColumns)[number]

/** Where each facet lies in a row of job_search. The migrations that fill the packs are the other half of this. */
export const packs = {
  role: { column: 'fa', shift: 0, mask: 0xfff },
  workMode: { column: 'fa', shift: 12, mask: 0x7 },
  contract: { column: 'fa', shift: 15, mask: 0xf },
  sector: { column: 'fb', shift: 0, mask: 0x3ff },
  seniority: { column: 'fb', shift: 10, mask: 0xf },
  country: { column: 'fb', shift: 14, mask: 0x3ff },
  hours: { column: 'fc', shift: 0, mask: 0x3 },
  payBasis: { column: 'fc', shift: 2, mask: 0x3 },
  visa: { column: 'fc', shift: 4, mask: 0x3 },
  clearance: { column: 'fc', shift: 6, mask: 0x7 },
  ir35: { column: 'fc', shift: 9, mask: 0x3 },
  city: { column: 'city', shift: 0, mask: 0x7fffffff },
} as const satisfies Record<PackedFacet, { column: PackColumn; shift: number; mask: number }>

export const unpack = (facet: PackedFacet, packed: number) => (packed >> packs[facet].shift) & packs[facet].mask

/** SQL for the code of a facet. Parentheses all round: | and << bind alike in PostgreSQL. */
const codeSql = (facet: Exclude<Facet, 'responsibility'>) => {
  if (facet === 'city' || facet === 'employer') return facet
  const { column, shift, mask } = packs[facet]
  return `((${column} >> ${shift}) & ${mask})`
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
