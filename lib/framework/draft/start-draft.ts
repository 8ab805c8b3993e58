import type { Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { nextVersion } from '../next-version.shared'
import { findFrameworkVersion, findPublishedFramework, forgetPublishedFramework } from '../published-framework'
import { asJson } from './as-json'
import { requireEditor } from './require-editor'
import { rollBack } from './roll-back'

/**
 * Starts the one draft that there can be, from the published version, or from an older one to go back to it. Its number is
 * a first proposal; publishing gives it the one it keeps.
 * @throws DomainError forbidden, not-found (no such version), conflict (there is a draft already), unavailable
 */
export async function startDraft(
  viewer: Viewer,
  { fromVersion = null, now }: { fromVersion?: string | null; now: Date },
): Promise<{ draftId: string; revision: number; version: string }> {
  const editorId = requireEditor(viewer, 'framework.draft')
  const [published, older] = await Promise.all([
    findPublishedFramework(),
    fromVersion === null ? null : findFrameworkVersion(fromVersion),
  ])
  if (!published) throw new DomainError('unavailable', 'Import a framework first: there is nothing to draft from.')
  if (fromVersion !== null && !older) throw new DomainError('not-found', `Version ${fromVersion} was never published.`)
  const base = older ?? published
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('framework'))`
    const [latest] = await tx.frameworkVersion.findMany({
      where: { status: 'published' },
      take: 1,
      select: { id: true },
    })
    if (latest?.id !== published.id) {
      forgetPublishedFramework()
      throw new DomainError('conflict', 'A version was published this very moment. Try again.')
    }
    if (await tx.frameworkVersion.findFirst({ where: { status: 'draft' }, select: { id: true } }))
      throw new DomainError('conflict', 'There is a draft already. Go on with that one, or throw it away first.')
    const version = nextVersion(published.version, 'minor')
    const document = rollBack(base.document, published.document, version)
    const { id } = await tx.frameworkVersion.create({
      data: { version, status: 'draft', document: asJson(document), contentHash: '', createdAt: now },
      select: { id: true },
    })
    const { revision } = await tx.frameworkDraft.create({
      data: { versionId: id, baseVersionId: base.id, followsId: published.id, startedById: editorId, updatedAt: now },
      select: { revision: true },
    })
    await audit(tx, { actorId: editorId, verb: 'framework.draft', subjectType: 'framework-version', subjectId: id })
    return { draftId: id, revision, version }
  })
}
