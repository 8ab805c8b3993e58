import { db } from '@/lib/platform/db'

export interface PublishedVersion {
  version: string
  publishedAt: Date
  contentHash: string
}

/** Every version that is or was published, the newest first. */
export async function listPublishedVersions(): Promise<PublishedVersion[]> {
  const rows = await db().frameworkVersion.findMany({
    where: { status: { not: 'draft' } },
    orderBy: { publishedAt: 'desc' },
    select: { version: true, publishedAt: true, contentHash: true },
    take: 500,
  })
  return rows.flatMap(({ publishedAt, ...row }) => (publishedAt === null ? [] : [{ ...row, publishedAt }]))
}
