import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import type { Prisma } from '@/prisma/generated/client'
import { contentHash } from './canonical-json'
import type { FrameworkDocument } from './model'
import { parseFramework } from './parse-framework'
import { forgetPublishedFramework } from './published-framework'
import type { FrameworkProblem } from './rules'
import { compareVersions } from './version-order'

export interface FrameworkImport {
  /** `unchanged`: this very document was published before, and nothing was written. */
  outcome: 'published' | 'unchanged'
  version: string
  /** Advice that did not stop the import. */
  warnings: FrameworkProblem[]
}

/**
 * Publishes a framework document under the version that it names; the one published before is kept as superseded.
 * @throws DomainError forbidden, or invalid with every problem at once, or conflict when the number is taken by other
 * content or lies below the published one
 */
export async function importFramework(
  viewer: Viewer,
  json: unknown,
  { changeLog = '', now }: { changeLog?: string; now: Date },
): Promise<FrameworkImport> {
  if (!can(viewer, 'framework.import')) throw new DomainError('forbidden', 'You may not publish a framework.')
  const { document, warnings } = parseFramework(json)
  const hash = contentHash(document)
  const { version } = document
  const outcome = await db().$transaction(async (tx) => {
    // Two imports at once: the second waits here, then finds what the first did.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('framework'))`
    if (await isThereAlready(tx, document, hash)) return 'unchanged' as const
    await tx.frameworkVersion.updateMany({ where: { status: 'published' }, data: { status: 'superseded' } })
    const { id } = await tx.frameworkVersion.create({
      data: {
        version,
        status: 'published',
        // Parsed, so it is JSON: only the optional fields keep the types from seeing it.
        document: document as unknown as Prisma.InputJsonValue,
        contentHash: hash,
        changeLog,
        publishedAt: now,
        approverId: actorId(viewer),
      },
      select: { id: true },
    })
    await audit(tx, {
      actorId: actorId(viewer),
      verb: 'framework.publish',
      subjectType: 'framework-version',
      subjectId: id,
    })
    return 'published' as const
  })
  forgetPublishedFramework()
  return { outcome, version, warnings }
}

/** @throws DomainError conflict when this content may not have this number */
async function isThereAlready(tx: Tx, { version }: FrameworkDocument, hash: string): Promise<boolean> {
  const [same, published] = await Promise.all([
    tx.frameworkVersion.findUnique({ where: { version }, select: { contentHash: true, status: true } }),
    tx.frameworkVersion.findFirst({ where: { status: 'published' }, select: { version: true } }),
  ])
  if (same && same.status !== 'draft' && same.contentHash === hash) return true
  if (same)
    throw new DomainError(
      'conflict',
      same.status === 'draft'
        ? `Version ${version} is being drafted. Publish that draft, or give this document another number.`
        : `Version ${version} was published with other content. Give this document a new number.`,
      { version: ['This number is taken.'] },
    )
  if (published && compareVersions(version, published.version) < 0)
    throw new DomainError('conflict', `Version ${published.version} is published; ${version} would be a step back.`, {
      version: [`Choose a number above ${published.version}.`],
    })
  return false
}
