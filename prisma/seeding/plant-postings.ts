import { system } from '@/lib/access/viewer'
import { createOrganisation } from '@/lib/organisations/create-organisation'
import { db } from '@/lib/platform/db'
import { createPosting } from '@/lib/postings/create-posting'
import { publishPosting } from '@/lib/postings/publish-posting'
import type { Seed, SeedPosting } from './read-seed'

const minuteMs = 60_000
const dayMs = 86_400_000

/** Publication times differ within a day as they do in life; the last minute of a day closes. Never later than now. */
function datesOf(posting: SeedPosting, index: number, now: Date) {
  const closes = new Date(now.getTime() + posting.closesInDays * dayMs)
  closes.setUTCHours(23, 59, 0, 0)
  return {
    publishedAt: new Date(now.getTime() - posting.postedDaysAgo * dayMs - ((index * 37) % 600) * minuteMs),
    closesAt: closes,
  }
}

/** @returns the id of each organisation by its slug, and how many were new */
export async function plantOrganisations(organisations: Seed['organisations']) {
  const rows = await db().organisation.findMany({
    where: { slug: { in: organisations.map(({ slug }) => slug) } },
    select: { id: true, slug: true },
    take: organisations.length,
  })
  const ids = new Map(rows.map(({ slug, id }) => [slug, id]))
  const missing = organisations.filter(({ slug }) => !ids.has(slug))
  for (const organisation of missing)
    ids.set(organisation.slug, (await createOrganisation(system, organisation)).organisationId)
  return { ids, planted: missing.length }
}

interface Planted {
  id: number
  title: string
  status: 'draft' | 'published' | 'closed'
  revision: number
}

/** What earlier runs wrote, by organisation: nobody signed in is its author, and it came from no import. */
async function plantedBefore(organisationIds: string[]) {
  const rows = await db().posting.findMany({
    where: { organisationId: { in: organisationIds }, authorId: null, importSource: null },
    select: { id: true, organisationId: true, title: true, status: true, revision: true },
    orderBy: { id: 'asc' },
    take: 10_000,
  })
  const byOrganisation = new Map<string, Planted[]>()
  for (const row of rows)
    byOrganisation.set(row.organisationId, [...(byOrganisation.get(row.organisationId) ?? []), row])
  return byOrganisation
}

/**
 * Writes and publishes, through the commands of every posting, those that are not there yet. A run that was cut off leaves
 * one draft at most, which the next one publishes.
 * @returns how many were published
 */
export async function plantPostings(
  postings: Seed['postings'],
  organisationIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<number> {
  const before = await plantedBefore([...organisationIds.values()])
  const planned = new Map<string, number>()
  for (const { organisation } of postings) planned.set(organisation, (planned.get(organisation) ?? 0) + 1)

  const missing = postings.flatMap((posting, index) => {
    const organisationId = organisationIds.get(posting.organisation)
    if (!organisationId) throw new Error(`There is no organisation ${posting.organisation}.`)
    const there = before.get(organisationId) ?? []
    const same = there.find(({ title }) => title === posting.input.title)
    // Somebody may have given a posting another title since: with all of them there, none is planted again.
    const allThere = there.length >= (planned.get(posting.organisation) ?? 0)
    return (same ? same.status !== 'draft' : allThere) ? [] : [{ posting, index, organisationId, same }]
  })

  // One after the other: the oldest gets the lowest number, and on a slow machine none waits too long for another's locks. The
  // build, which runs beside it, takes longer anyway.
  for (const { posting, index, organisationId, same } of missing) {
    const { publishedAt, closesAt } = datesOf(posting, index, now)
    const draft = same
      ? { postingId: same.id, revision: same.revision }
      : await createPosting(system, organisationId, { ...posting.input, closesAt })
    await publishPosting(system, draft, publishedAt)
  }
  return missing.length
}
