import type { FrameworkDocument } from '@/lib/framework/model'
import { type ListedPosting, listNewestPublicPostings } from '@/lib/postings/list-public-postings'
import type { Prisma } from '@/prisma/generated/client'
import { listSimilarJobs } from './list-similar-jobs'

export interface AlikeJob {
  posting: ListedPosting
  /** Why it stands here, in words. */
  why: string
}

interface Like {
  id: number
  roleId: string | null
  country: string
  city: string | null
}

const namedDuties = 3

/**
 * Other open jobs that are like this one, each with the reason: first those that ask for the same duties, whatever their
 * titles, then those of the same role, near ones first, then those in the same place.
 */
export async function listAlikeJobs(
  framework: Pick<FrameworkDocument, 'roles' | 'responsibilities'>,
  posting: Like,
  now: Date,
  take = 5,
): Promise<AlikeJob[]> {
  const names = new Map(framework.responsibilities.map(({ id, name }) => [id, name]))
  const found: AlikeJob[] = (await listSimilarJobs(framework, posting.id, now, take)).map(
    ({ posting: other, shared }) => ({
      posting: other,
      why: sharedText(shared.map((id) => names.get(id) ?? id)),
    }),
  )
  for (const { where, why } of widerCircles(framework, posting)) {
    if (found.length >= take) break
    const known = [posting.id, ...found.map(({ posting: { id } }) => id)]
    const { postings } = await listNewestPublicPostings(
      { AND: [where, { id: { notIn: known } }] },
      { from: 0, size: take - found.length },
      now,
    )
    found.push(...postings.map((other) => ({ posting: other, why })))
  }
  return found
}

function sharedText(names: string[]) {
  const more = names.length - namedDuties
  return `${names.length} duties in common: ${names.slice(0, namedDuties).join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}

/** Where to look on when duties alone do not fill the list, the nearest first. */
function widerCircles(
  { roles }: Pick<FrameworkDocument, 'roles'>,
  { roleId, country, city }: Like,
): { where: Prisma.PostingWhereInput; why: string }[] {
  const title = roles.find(({ id }) => id === roleId)?.title
  const place = city ? { country, city } : null
  return [
    ...(roleId && title && place
      ? [{ where: { roleId, ...place }, why: `The same role, ${title}, in the same place` }]
      : []),
    ...(roleId && title ? [{ where: { roleId, country }, why: `The same role, ${title}, in the same country` }] : []),
    ...(roleId && title ? [{ where: { roleId }, why: `The same role, ${title}` }] : []),
    ...(place ? [{ where: place, why: `In the same place, ${city}` }] : []),
  ]
}
