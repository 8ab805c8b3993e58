import { db } from '@/lib/platform/db'
import { coordinatesOf } from './posting-columns'

/**
 * Says of every posting that names a town and has no coordinates where that is, as each write does for its own: for postings
 * written before there were any, and for towns that a newer gazetteer knows. Their words and revisions stay as they are.
 */
export async function locatePostings(): Promise<{ located: number; unknown: number }> {
  const towns = await db().posting.findMany({
    where: { latitude: null, city: { not: null } },
    distinct: ['country', 'region', 'city'],
    select: { country: true, region: true, city: true },
    orderBy: [{ country: 'asc' }, { region: 'asc' }, { city: 'asc' }],
    take: 100_000,
  })
  let located = 0
  let unknown = 0
  for (const town of towns) {
    const coordinates = coordinatesOf(town)
    if (coordinates.latitude === null) {
      unknown++
      continue
    }
    // Past Prisma, which would call this a change of the posting: what readers see is the same.
    located += await db().$executeRaw`
      update "Posting" set latitude = ${coordinates.latitude}, longitude = ${coordinates.longitude}
      where latitude is null and country = ${town.country} and city = ${town.city}
        and region is not distinct from ${town.region}`
  }
  return { located, unknown }
}
