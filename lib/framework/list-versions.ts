import { db } from '@/lib/platform/db'
import { compareVersions } from './version-order'

export interface ListedVersion {
  version: string
  isPublished: boolean
  publishedAt: Date
  changeLog: string
}

const most = 200

/** Every version that is or was published, newest first. Public, as the versions are. */
export async function listVersions(): Promise<ListedVersion[]> {
  const rows = await db().frameworkVersion.findMany({
    where: { status: { not: 'draft' } },
    orderBy: { publishedAt: 'desc' },
    take: most,
    select: { version: true, status: true, publishedAt: true, changeLog: true },
  })
  return rows
    .flatMap(({ status, publishedAt, ...row }) =>
      publishedAt === null ? [] : [{ ...row, publishedAt, isPublished: status === 'published' }],
    )
    .toSorted((a, b) => compareVersions(b.version, a.version))
}
