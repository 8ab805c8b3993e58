import { db } from '@/lib/platform/db'

export interface Employer {
  id: string
  slug: string
  name: string
  sector: string
  country: string
  description: string
  website: string | null
}

/** An organisation as everybody may see it: one that published a posting at some time. Others are not there yet. */
export async function findEmployer(slug: string, now: Date): Promise<Employer | null> {
  return db().organisation.findFirst({
    where: { slug, postings: { some: { status: { not: 'draft' }, publishedAt: { lte: now } } } },
    select: { id: true, slug: true, name: true, sector: true, country: true, description: true, website: true },
  })
}
