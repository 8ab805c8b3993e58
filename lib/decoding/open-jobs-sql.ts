import { type PackedFacet, packs } from '@/lib/search/postgres/facet-packs'
import { Prisma } from '@/prisma/generated/client'

/** Of postings that ask for fewer duties, too little is known to compare them. */
export const leastDuties = 3

/** A row `s` of job_search that is public at this moment: the same condition as search binds everybody by. */
export const isOpenSql = (now: Date) => Prisma.sql`s.posted_at <= ${now} and s.closes_at > ${now}`

/** These responsibilities as the bits of job_search.duties; those that no posting ever asked for have none. */
export const dutySetSql = (responsibilityIds: readonly string[]) => Prisma.sql`
  (select coalesce(bit_or(set_bit(repeat('0', 128)::bit(128), v.code, 1)), repeat('0', 128)::bit(128))
   from job_facet_value v where v.facet = 'responsibility' and v.value = any(${[...responsibilityIds]}::text[]))`

/** The responsibilities behind the bits of `duties`. */
export const dutyNamesSql = Prisma.sql`
  array(select v.value from job_facet_value v
    where v.facet = 'responsibility' and get_bit(duties, v.code) = 1 order by v.code)`

/** The row `s` has this value of the facet; a value that no posting has holds for none. */
export function hasValueSql(facet: PackedFacet, value: string) {
  const { column, shift, mask } = packs[facet]
  return Prisma.sql`((${Prisma.raw(`s.${column} >> ${shift}) & ${mask}`)}) =
    (select v.code from job_facet_value v where v.facet = ${facet} and v.value = ${value})`
}
