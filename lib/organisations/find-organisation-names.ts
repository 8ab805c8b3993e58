import { db } from '@/lib/platform/db'

const most = 300

/** Names of the first 300 of these employers, by slug; only of those that ever published a posting. */
export async function findOrganisationNames(slugs: readonly string[]): Promise<Record<string, string>> {
  const rows = await db().organisation.findMany({
    where: { slug: { in: [...new Set(slugs)].slice(0, most) }, postings: { some: { status: { not: 'draft' } } } },
    select: { slug: true, name: true },
    take: most,
  })
  return Object.fromEntries(rows.map(({ slug, name }) => [slug, name]))
}
