import type { Viewer } from '@/lib/access/viewer'
import { audit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/platform/errors'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'
import { contentHash } from '../canonical-json'
import { classifyDiff } from '../diff/classify-diff.shared'
import { diffVersions } from '../diff/diff-versions.shared'
import { asJson } from '../draft/as-json'
import { lockDraft } from '../draft/lock-draft'
import { requireEditor } from '../draft/require-editor'
import { type FrameworkDocument, frameworkSchema } from '../model'
import { parseFramework } from '../parse-framework'
import { forgetPublishedFramework } from '../published-framework'
import { approvalOf } from '../review/approval-of'
import type { FrameworkProblem } from '../rules'
import { compareVersions } from '../version-order'
import { finishDocument } from './finish-document'

export interface DraftPublished {
  versionId: string
  version: string
  /** Advice that did not stop it. */
  warnings: FrameworkProblem[]
}

const longestChangeLog = 20_000

/**
 * Makes the draft the published version: everybody sees it from the next moment on, and the one before is kept for ever.
 * @param draft names the revision that was reviewed and looked at, and the number that the version will have
 * @throws DomainError forbidden; not-found; invalid with every problem at once, or with a number or change log that does not
 * do; conflict when it was saved meanwhile, is not approved, or another version was published since it began
 */
export async function publishDraft(
  viewer: Viewer,
  draft: { draftId: string; revision: number; changeLog: string; version: string; now: Date },
): Promise<DraftPublished> {
  const editorId = requireEditor(viewer, 'framework.publish')
  const changeLog = draft.changeLog.trim()
  if (changeLog === '' || changeLog.length > longestChangeLog)
    throw new DomainError('invalid', 'Say what changes and why: readers of the old version will look for it.', {
      changeLog: [changeLog === '' ? 'Write the change log.' : `Keep it to ${longestChangeLog} characters.`],
    })
  const published = await db()
    .$transaction((tx) => publish(tx, { ...draft, changeLog, editorId }), { maxWait: 5000, timeout: 15_000 })
    .catch((error) => {
      throw isUniqueViolation(error) ? numberTaken(draft.version) : error
    })
  forgetPublishedFramework()
  return published
}

interface Publishing {
  draftId: string
  revision: number
  changeLog: string
  version: string
  now: Date
  editorId: string
}

async function publish(tx: Tx, wish: Publishing): Promise<DraftPublished> {
  const { draftId, version, now, changeLog } = wish
  // Two at once, a draft and an import among them: the second waits here, then finds what the first did.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('framework'))`
  const draft = await lockDraft(tx, draftId)
  if (draft.revision !== wish.revision)
    throw new DomainError('conflict', 'Somebody saved the draft in the meantime. Look at it again before you publish.')
  const before = await publishedBefore(tx, draftId)
  const document = finishDocument(draft.document, before, version)
  checkNumber(before, document)
  const { document: parsed, warnings } = parseFramework(asJson(document))
  const approverId = await requireApproval(tx, wish)
  await tx.frameworkVersion.updateMany({ where: { status: 'published' }, data: { status: 'superseded' } })
  await tx.frameworkVersion.update({
    where: { id: draftId },
    data: {
      version,
      status: 'published',
      document: asJson(parsed),
      contentHash: contentHash(parsed),
      changeLog,
      publishedAt: now,
      approverId,
    },
    select: { id: true },
  })
  await tx.frameworkPresence.deleteMany({ where: { versionId: draftId } })
  await audit(tx, {
    actorId: wish.editorId,
    verb: 'framework.publish',
    subjectType: 'framework-version',
    subjectId: draftId,
  })
  // Heard when this commits: the worker makes the matcher's weights for the new words, then reads the postings again.
  await tx.$executeRaw`select pg_notify('decoding_wake', '')`
  return { versionId: draftId, version, warnings }
}

async function publishedBefore(tx: Tx, draftId: string): Promise<FrameworkDocument> {
  const [draft, published] = await Promise.all([
    tx.frameworkDraft.findUniqueOrThrow({ where: { versionId: draftId }, select: { followsId: true } }),
    tx.frameworkVersion.findFirstOrThrow({
      where: { status: 'published' },
      select: { id: true, version: true, document: true },
    }),
  ])
  if (published.id !== draft.followsId)
    throw new DomainError(
      'conflict',
      `Version ${published.version} was published since this draft began, and would be overwritten unseen. Bring it into the draft first.`,
    )
  return frameworkSchema.parse(published.document)
}

const numberTaken = (version: string) =>
  new DomainError('conflict', `Version ${version} was published with other content.`, {
    version: ['This number is taken.'],
  })

/** A number is a promise to those who rely on the version before. */
function checkNumber(before: FrameworkDocument, after: FrameworkDocument) {
  const invalid = (problem: string) => new DomainError('invalid', problem, { version: [problem] })
  if (!frameworkSchema.shape.version.safeParse(after.version).success)
    throw invalid('Use three numbers, such as 1.2.0.')
  const { version: least, reasons } = classifyDiff(diffVersions(before, after))
  if (least === null) throw new DomainError('invalid', `The draft says what version ${before.version} says.`)
  if (compareVersions(after.version, least) < 0)
    throw invalid(`These changes need ${least} or higher: ${reasons.slice(0, 3).join('; ')}.`)
}

/** @returns who answers for it: the one who approved or, where the framework has one editor, that one */
async function requireApproval(tx: Tx, { draftId, revision, editorId }: Publishing): Promise<string> {
  const { isNeeded, approverId } = await approvalOf(tx, draftId, revision)
  if (!isNeeded) return approverId ?? editorId
  if (approverId === null)
    throw new DomainError('conflict', 'Another editor has to approve the draft as it stands before it is published.')
  if (approverId === editorId)
    throw new DomainError('conflict', 'You approved this draft: let another editor publish it.')
  return approverId
}
