import { can } from '@/lib/access/policy'
import { actorId, type Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError, type FieldProblems } from '@/lib/platform/errors'
import type { Prisma } from '@/prisma/generated/client'
import { contentHash } from './canonical-json'
import { type FrameworkDocument, frameworkSchema } from './model'
import { forgetPublishedFramework } from './published-framework'
import { checkFramework } from './rules'

/** @throws DomainError invalid, with every problem of shape or, once the shape is right, of agreement */
export function parseFramework(json: unknown): FrameworkDocument {
  const read = frameworkSchema.safeParse(json)
  if (!read.success) throw DomainError.fromZod(read.error)
  const fields: FieldProblems = {}
  for (const { path, message, severity } of checkFramework(read.data))
    if (severity === 'error') fields[path] = [...(fields[path] ?? []), message]
  const count = Object.keys(fields).length
  if (count > 0)
    throw new DomainError(
      'invalid',
      `The framework does not agree with itself in ${count} ${count === 1 ? 'place' : 'places'}.`,
      fields,
    )
  return read.data
}

/**
 * Publishes a framework document under the version that it names; the one published before is kept as superseded.
 * @returns `unchanged` when this very document is already published
 * @throws DomainError invalid, forbidden, conflict when the version number is taken by another content
 */
export async function importFramework(
  viewer: Viewer,
  json: unknown,
  { changeLog = '', now }: { changeLog?: string; now: Date },
): Promise<{ outcome: 'published' | 'unchanged'; version: string }> {
  if (!can(viewer, 'framework.import')) throw new DomainError('forbidden', 'You may not publish a framework.')
  const document = parseFramework(json)
  const hash = contentHash(document)
  const { version } = document
  const outcome = await db().$transaction(async (tx) => {
    // Two imports at once: the second waits here, then finds what the first did.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('framework'))`
    const same = await tx.frameworkVersion.findUnique({ where: { version }, select: { contentHash: true } })
    if (same) {
      if (same.contentHash === hash) return 'unchanged' as const
      throw new DomainError('conflict', `Version ${version} is taken by another content. Give this one a new number.`, {
        version: ['This number is taken.'],
      })
    }
    await tx.frameworkVersion.updateMany({ where: { status: 'published' }, data: { status: 'superseded' } })
    const { id } = await tx.frameworkVersion.create({
      data: {
        version,
        status: 'published',
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
  return { outcome, version }
}
