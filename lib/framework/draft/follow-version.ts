import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { lockDraft } from './lock-draft'

/** The version that a draft follows, by name; null when it is gone. */
export async function findFollowedVersion(followsId: string): Promise<string | null> {
  const row = await db().frameworkVersion.findUnique({ where: { id: followsId }, select: { version: true } })
  return row?.version ?? null
}

/**
 * Has the draft follow the published version from now on. It gets a new revision, whatever was brought in: what was approved
 * before was compared with another version.
 * @throws DomainError not-found; conflict when another version is published by now
 */
export async function followVersion(draftId: string, publishedId: string, now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('framework'))`
    await lockDraft(tx, draftId)
    const published = await tx.frameworkVersion.findFirst({ where: { status: 'published' }, select: { id: true } })
    if (published?.id !== publishedId)
      throw new DomainError('conflict', 'Another version was published this very moment. Look at it again.')
    await tx.frameworkDraft.update({
      where: { versionId: draftId },
      data: { followsId: publishedId, revision: { increment: 1 }, updatedAt: now },
      select: { revision: true },
    })
  })
}
