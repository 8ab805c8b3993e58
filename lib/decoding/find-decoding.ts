import { z } from 'zod'
import { findFrameworkVersion } from '@/lib/framework/published-framework'
import { type TitleCheck, titleCheck } from '@/lib/matching/title-check'
import { db } from '@/lib/platform/db'
import type { ShownPosting } from '@/lib/postings/find-shown-posting'
import { roleOfDuties } from '@/lib/postings/role-shares'

export interface DecodedPosting {
  /** What its words describe; null: no role of the framework. Left out where the duties that the hirer tied tell the role. */
  role?: { id: string; title: string } | null
  warning: TitleCheck | null
  /** Plainly asked for in its words, but not among the duties that the hirer tied. */
  beyond: { id: string; name: string }[]
  matcher: string
  frameworkVersion: string
}

const askedSchema = z.array(z.object({ responsibilityId: z.string(), band: z.enum(['evidenced', 'possible']) }))

/** What the stored reading of a posting says; null when its present words were not read, or are in another language. */
export async function findDecoding(
  posting: Pick<ShownPosting, 'id' | 'title' | 'language' | 'duties' | 'roleId'>,
): Promise<DecodedPosting | null> {
  if (posting.language !== 'en') return null
  const row = await db().decoding.findUnique({
    where: { postingId: posting.id },
    select: {
      revision: true,
      matcher: true,
      frameworkVersion: true,
      roleId: true,
      responsibilities: true,
      failure: true,
      posting: { select: { revision: true } },
    },
  })
  if (!row || row.failure !== null || row.revision !== row.posting.revision) return null
  const document = (await findFrameworkVersion(row.frameworkVersion))?.document
  if (!document) return null
  const role = document.roles.find(({ id }) => id === row.roleId)
  const told = roleOfDuties(document.roles, posting)
  const tied = new Set(posting.duties.map(({ responsibilityId }) => responsibilityId))
  const asked = new Set(
    askedSchema
      .parse(row.responsibilities)
      .flatMap(({ responsibilityId: id, band }) => (band === 'evidenced' ? [id] : [])),
  )
  return {
    ...(told ? {} : { role: role ? { id: role.id, title: role.title } : null }),
    warning: titleCheck(document, posting.title, [told, row.roleId]),
    beyond: document.responsibilities
      .filter(({ id }) => asked.has(id) && !tied.has(id))
      .map(({ id, name }) => ({ id, name })),
    matcher: row.matcher,
    frameworkVersion: row.frameworkVersion,
  }
}
